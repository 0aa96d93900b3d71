package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads code lists of an Avram schema, in place or by reference. */
final class AvramCodes {

  private final AvramNode directory;
  private final AvramSources sources;

  AvramCodes(AvramNode directory, AvramSources sources) {
    this.directory = directory;
    this.sources = sources;
  }

  /** The codes under a key; empty if there are none. Paths in details start with the prefix. */
  List<CodeDefinition> read(
      AvramNode owner, String key, Source around, AvramDetails details, String prefix)
      throws SchemaException {
    List<CodeDefinition> codes = new ArrayList<>();
    AvramNode list = owner.isText(key) ? resolve(owner, key) : owner.object(key);
    if (list == null) {
      return codes;
    }
    for (String code : list.keys()) {
      if (!code.isEmpty() && !code.startsWith("[")) {
        codes.add(code(list, code, around, details, prefix + "/" + code));
      }
    }
    return codes;
  }

  private CodeDefinition code(
      AvramNode list, String code, Source around, AvramDetails details, String path)
      throws SchemaException {
    Source source = sources.byId(details.source(path, around.id()), list);
    if (list.isText(code)) {
      return new CodeDefinition(code, list.text(code, ""), details.status(path, false), source);
    }
    AvramNode node = list.object(code);
    if (node == null) {
      throw list.fault(code, "a string or an object was expected");
    }
    Status status = details.status(path, node.flag("deprecated", false));
    return new CodeDefinition(code, node.text("label", ""), status, source);
  }

  private AvramNode resolve(AvramNode owner, String key) throws SchemaException {
    String reference = owner.text(key, "");
    AvramNode entry = directory == null ? null : directory.object(reference);
    if (entry == null) {
      throw owner.fault(key, "no code list '" + reference + "' in codelists");
    }
    if (entry.isText("codes")) {
      throw entry.fault("codes", "an object was expected, not another reference");
    }
    return entry.object("codes");
  }

  /** The single ASCII characters that a pattern accepts, as codes without label. */
  static List<CodeDefinition> ofPattern(AvramNode owner, Source source) throws SchemaException {
    Pattern pattern;
    try {
      pattern = Pattern.compile(owner.text("pattern", ""));
    } catch (PatternSyntaxException e) {
      throw owner.fault("pattern", "no regular expression: " + e.getDescription());
    }
    List<CodeDefinition> codes = new ArrayList<>();
    for (char ch = ' '; ch < 127; ch++) {
      String one = String.valueOf(ch);
      if (pattern.matcher(one).find()) {
        codes.add(new CodeDefinition(one, "", Status.CURRENT, source));
      }
    }
    return codes;
  }
}
