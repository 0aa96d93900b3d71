package org.folioext.marc.checks;

import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.Reading;

/**
 * Applies the rules of a profile to records. Immutable and thread-safe: one checker serves any
 * number of threads and files.
 */
public final class Checker {
  private final List<Rule> rules;
  private final Profile profile;
  private final Standards standards;
  private final Dispatches all;
  private final Dispatches wrapping;
  private final boolean asksForForeign;

  /** A checker for the rules that the profile leaves switched on. */
  public Checker(List<Rule> rules, Profile profile, Standards standards) {
    this.rules = rules.stream().filter(rule -> profile.choice(rule.info().id()).on()).toList();
    this.profile = profile;
    this.standards = standards;
    this.all = new Dispatches(this.rules, profile, standards);
    this.wrapping =
        new Dispatches(
            this.rules.stream().filter(Checker::isOfWrapping).toList(), profile, standards);
    this.asksForForeign =
        this.rules.stream().anyMatch(rule -> rule.info().id().equals(ForeignFormat.RULE));
  }

  /**
   * The same without the rules that read fields: what is left to ask of a file that is known to be
   * of another family than MARC 21, once that has been said of the whole file.
   */
  public Checker wrappingOnly() {
    List<Rule> left =
        rules.stream()
            .filter(Checker::isOfWrapping)
            .filter(rule -> !rule.info().id().equals(ForeignFormat.RULE))
            .toList();
    return new Checker(left, profile, standards);
  }

  private static boolean isOfWrapping(Rule rule) {
    Group group = rule.info().group();
    return group == Group.STRUCTURE || group == Group.ENCODING;
  }

  /**
   * Checks one reading. Of a record that {@link ForeignFormat} knows, only the wrapping is checked,
   * unless the profile switched off the rule that tells of it.
   *
   * @return findings in the order of the record; empty when there is nothing to say
   * @throws RuleFailure when a rule breaks on a record, which is a fault of ours
   */
  public List<Finding> check(Reading reading) {
    Collector collector = new Collector();
    if (reading instanceof Reading.Readable readable) {
      MarcRecord record = readable.record();
      boolean foreign = asksForForeign && ForeignFormat.of(record).isPresent();
      boolean scrambled = isScrambled(reading.defects());
      Dispatch dispatch = (foreign || scrambled ? wrapping : all).of(record.format());
      defects(dispatch, reading.defects(), collector);
      record(dispatch, record, collector);
      fields(dispatch, record, collector);
    } else {
      defects(all.of(null), reading.defects(), collector);
    }
    return collector.findings;
  }

  /**
   * Whether most directory entries led nowhere and data were left over: then tags and fields belong
   * together by chance, and what rules would say of them is noise.
   */
  private static boolean isScrambled(List<Defect> defects) {
    if (defects.isEmpty()) {
      return false;
    }
    boolean orphans = defects.stream().anyMatch(d -> d.kind() == DefectKind.ORPHAN_DATA);
    return orphans
        && defects.stream()
            .filter(d -> d.kind() == DefectKind.DIRECTORY_ENTRY && d.args().size() > 1)
            .anyMatch(d -> 2 * Long.parseLong(d.args().get(0)) > Long.parseLong(d.args().get(1)));
  }

  private static void defects(Dispatch dispatch, List<Defect> defects, Collector collector) {
    for (Defect defect : defects) {
      for (Dispatch.DefectHandler bound : dispatch.onDefect(defect.kind())) {
        collector.rule = bound.rule();
        bound.handler().check(defect, collector);
      }
    }
  }

  private static void record(Dispatch dispatch, MarcRecord record, Collector collector) {
    for (Dispatch.RecordHandler bound : dispatch.onRecord()) {
      if (!bound.narrow() || bound.rule().info().scope().includes(record)) {
        collector.rule = bound.rule();
        try {
          bound.handler().check(record, collector);
        } catch (RuntimeException e) {
          throw new RuleFailure(bound.rule().info().id(), e);
        }
      }
    }
  }

  private static void fields(Dispatch dispatch, MarcRecord record, Collector collector) {
    FieldPass pass = dispatch.pass();
    for (int i = 0; i < record.fieldCount(); i++) {
      Field field = record.field(i);
      call(dispatch.onField(field), field, collector);
      long odd = pass.look(field) & dispatch.interest();
      for (; odd != 0; odd &= odd - 1) {
        call(dispatch.onBit(Long.numberOfTrailingZeros(odd)), field, collector);
      }
    }
  }

  private static void call(Dispatch.FieldHandler[] handlers, Field field, Collector collector) {
    for (Dispatch.FieldHandler bound : handlers) {
      if (!bound.narrow() || bound.rule().info().scope().includes(field.record())) {
        collector.rule = bound.rule();
        try {
          bound.handler().check(field, collector);
        } catch (RuntimeException e) {
          throw new RuleFailure(bound.rule().info().id(), e);
        }
      }
    }
  }

  private static final class Collector implements Report {
    private final List<Finding> findings = new ArrayList<>(4);
    private ChosenRule rule;

    @Override
    public void add(Place place, String message, Object... args) {
      List<String> texts = new ArrayList<>(args.length);
      for (Object arg : args) {
        texts.add(String.valueOf(arg));
      }
      findings.add(new Finding(rule.info(), rule.severity(), place, message, texts));
    }
  }
}
