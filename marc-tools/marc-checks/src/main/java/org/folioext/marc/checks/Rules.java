package org.folioext.marc.checks;

import java.util.List;
import java.util.stream.Stream;
import org.folioext.marc.checks.rules.codes.CountryCode;
import org.folioext.marc.checks.rules.codes.GeographicAreaCode;
import org.folioext.marc.checks.rules.codes.LanguageCode;
import org.folioext.marc.checks.rules.codes.LanguagesRunTogether;
import org.folioext.marc.checks.rules.codes.ObsoleteCode;
import org.folioext.marc.checks.rules.codes.RelatorCode;
import org.folioext.marc.checks.rules.encoding.CharacterReference;
import org.folioext.marc.checks.rules.encoding.ControlCharacter;
import org.folioext.marc.checks.rules.encoding.EncodingFlag;
import org.folioext.marc.checks.rules.encoding.EncodingMismatch;
import org.folioext.marc.checks.rules.encoding.Marc8Invalid;
import org.folioext.marc.checks.rules.encoding.Mojibake;
import org.folioext.marc.checks.rules.encoding.PrivateUse;
import org.folioext.marc.checks.rules.encoding.ReplacementCharacter;
import org.folioext.marc.checks.rules.encoding.Utf8Invalid;
import org.folioext.marc.checks.rules.form.DateEntered;
import org.folioext.marc.checks.rules.form.DateOfLastTransaction;
import org.folioext.marc.checks.rules.form.FixedDates;
import org.folioext.marc.checks.rules.form.GmdInRda;
import org.folioext.marc.checks.rules.form.SourceOfTerm;
import org.folioext.marc.checks.rules.form.UrlCharacters;
import org.folioext.marc.checks.rules.form.UrlForm;
import org.folioext.marc.checks.rules.identifiers.Doi;
import org.folioext.marc.checks.rules.identifiers.DoiAsUrl;
import org.folioext.marc.checks.rules.identifiers.Isbn;
import org.folioext.marc.checks.rules.identifiers.Issn;
import org.folioext.marc.checks.rules.identifiers.Lccn;
import org.folioext.marc.checks.rules.identifiers.LccnSpacing;
import org.folioext.marc.checks.rules.identifiers.OclcNumber;
import org.folioext.marc.checks.rules.identifiers.StandardNumber;
import org.folioext.marc.checks.rules.linkage.FieldLink;
import org.folioext.marc.checks.rules.linkage.LinkageForm;
import org.folioext.marc.checks.rules.linkage.LinkagePair;
import org.folioext.marc.checks.rules.required.ControlNumber;
import org.folioext.marc.checks.rules.required.EmptySubfield;
import org.folioext.marc.checks.rules.required.MainEntry;
import org.folioext.marc.checks.rules.required.RequiredField;
import org.folioext.marc.checks.rules.required.RequiredSubfield;
import org.folioext.marc.checks.rules.schema.FixedFieldCode;
import org.folioext.marc.checks.rules.schema.FixedFieldLength;
import org.folioext.marc.checks.rules.schema.IndicatorValue;
import org.folioext.marc.checks.rules.schema.LeaderCode;
import org.folioext.marc.checks.rules.schema.ObsoleteField;
import org.folioext.marc.checks.rules.schema.ObsoleteFixedFieldCode;
import org.folioext.marc.checks.rules.schema.ObsoleteIndicator;
import org.folioext.marc.checks.rules.schema.ObsoleteSubfield;
import org.folioext.marc.checks.rules.schema.RecordType;
import org.folioext.marc.checks.rules.schema.RepeatedField;
import org.folioext.marc.checks.rules.schema.RepeatedSubfield;
import org.folioext.marc.checks.rules.schema.UndefinedField;
import org.folioext.marc.checks.rules.schema.UndefinedSubfield;
import org.folioext.marc.checks.rules.structure.BaseAddress;
import org.folioext.marc.checks.rules.structure.ControlFieldForm;
import org.folioext.marc.checks.rules.structure.DataFieldForm;
import org.folioext.marc.checks.rules.structure.DirectoryEntry;
import org.folioext.marc.checks.rules.structure.DirectoryLength;
import org.folioext.marc.checks.rules.structure.FieldTerminator;
import org.folioext.marc.checks.rules.structure.LeaderCounts;
import org.folioext.marc.checks.rules.structure.LeaderEntryMap;
import org.folioext.marc.checks.rules.structure.LeaderLength;
import org.folioext.marc.checks.rules.structure.MalformedPart;
import org.folioext.marc.checks.rules.structure.NotMarc21;
import org.folioext.marc.checks.rules.structure.OrphanData;
import org.folioext.marc.checks.rules.structure.RecordLength;
import org.folioext.marc.checks.rules.structure.RecordTerminator;
import org.folioext.marc.checks.rules.structure.RecordTooLong;
import org.folioext.marc.checks.rules.structure.ReservedCharacter;
import org.folioext.marc.checks.rules.structure.SourceSyntax;
import org.folioext.marc.checks.rules.structure.StrayBytes;
import org.folioext.marc.checks.rules.structure.SubfieldCodeForm;
import org.folioext.marc.checks.rules.structure.TagForm;
import org.folioext.marc.checks.rules.structure.TruncatedRecord;
import org.folioext.marc.checks.rules.structure.UnreadableRecord;

/** The registry: every rule there is, by group, and by id within a group. */
public final class Rules {
  private Rules() {}

  /** All rules, each a new and stateless object. */
  public static List<Rule> all() {
    return Stream.of(
            structure(),
            encoding(),
            schema(),
            required(),
            identifiers(),
            codes(),
            linkage(),
            form())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Rule> structure() {
    return List.of(
        new BaseAddress(),
        new ControlFieldForm(),
        new DataFieldForm(),
        new DirectoryEntry(),
        new DirectoryLength(),
        new FieldTerminator(),
        new LeaderCounts(),
        new LeaderEntryMap(),
        new LeaderLength(),
        new MalformedPart(),
        new NotMarc21(),
        new OrphanData(),
        new RecordLength(),
        new RecordTerminator(),
        new RecordTooLong(),
        new ReservedCharacter(),
        new SourceSyntax(),
        new StrayBytes(),
        new SubfieldCodeForm(),
        new TagForm(),
        new TruncatedRecord(),
        new UnreadableRecord());
  }

  private static List<Rule> encoding() {
    return List.of(
        new CharacterReference(),
        new ControlCharacter(),
        new EncodingFlag(),
        new EncodingMismatch(),
        new Marc8Invalid(),
        new Mojibake(),
        new PrivateUse(),
        new ReplacementCharacter(),
        new Utf8Invalid());
  }

  private static List<Rule> schema() {
    return List.of(
        new FixedFieldCode(),
        new FixedFieldLength(),
        new IndicatorValue(),
        new LeaderCode(),
        new ObsoleteField(),
        new ObsoleteFixedFieldCode(),
        new ObsoleteIndicator(),
        new ObsoleteSubfield(),
        new RecordType(),
        new RepeatedField(),
        new RepeatedSubfield(),
        new UndefinedField(),
        new UndefinedSubfield());
  }

  private static List<Rule> required() {
    return List.of(
        new ControlNumber(),
        new EmptySubfield(),
        new MainEntry(),
        new RequiredField(),
        new RequiredSubfield());
  }

  private static List<Rule> identifiers() {
    return List.of(
        new Doi(),
        new DoiAsUrl(),
        new Isbn(),
        new Issn(),
        new Lccn(),
        new LccnSpacing(),
        new OclcNumber(),
        new StandardNumber());
  }

  private static List<Rule> codes() {
    return List.of(
        new CountryCode(),
        new GeographicAreaCode(),
        new LanguageCode(),
        new LanguagesRunTogether(),
        new ObsoleteCode(),
        new RelatorCode());
  }

  private static List<Rule> linkage() {
    return List.of(new FieldLink(), new LinkageForm(), new LinkagePair());
  }

  private static List<Rule> form() {
    return List.of(
        new DateEntered(),
        new DateOfLastTransaction(),
        new FixedDates(),
        new GmdInRda(),
        new SourceOfTerm(),
        new UrlCharacters(),
        new UrlForm());
  }
}
