package org.folioext.marc.schema.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the Library of Congress field list, an indented plain text, into elements as they stand
 * there: former meanings are separate elements, nothing is merged. One parser reads one list.
 */
final class FieldListParser {
  private static final Pattern FIELD = Pattern.compile("^ {0,2}(\\d{3}) - (.*)$");
  private static final Pattern LAYOUT = Pattern.compile("^(00[678])--(.+)$");
  private static final Pattern INDICATOR = Pattern.compile("^(First|Second) - (.*)$");
  private static final Pattern SUBFIELD = Pattern.compile("^\\$([a-z0-9]) - (.*)$");
  private static final Pattern POSITION = Pattern.compile("^(\\d\\d(?:-\\d\\d)?) - (.*)$");
  private static final Pattern CODE = Pattern.compile("^(\\S{1,7}) +- *(.*)$|^(\\S)- *(.*)$");
  private static final Pattern VALUE = Pattern.compile("^([#0-9](?:-[0-9])?) *-? *(.*)$");

  private final String source;
  private final List<Element> fields = new ArrayList<>();
  private Element field;
  private Element layout;
  private Element position;
  private Element owner;
  private Element last;
  private boolean directory;

  private FieldListParser(String source) {
    this.source = source;
  }

  static List<Element> parse(List<String> lines, String source) {
    FieldListParser parser = new FieldListParser(source);
    for (String line : lines) {
      String text = line.strip();
      if (!text.isEmpty() && !(text.startsWith("--") && text.endsWith("--"))) {
        parser.line(line);
      }
    }
    return parser.fields;
  }

  private void line(String line) {
    String text = line.strip();
    Matcher isField = FIELD.matcher(line);
    if (text.equals("LEADER")) {
      startField("LDR", new Tail("Leader", "NR", "-", false));
    } else if (text.equals("DIRECTORY")) {
      directory = true;
    } else if (isField.matches()) {
      directory = false;
      startField(isField.group(1), Tail.of(isField.group(2)));
    } else if (field != null && !directory && !isHeading(text)) {
      inField(line, text);
    }
  }

  private static boolean isHeading(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.equals("indicators")
        || lower.startsWith("subfield code")
        || lower.equals("character positions")
        || text.contains("GENERAL INFORMATION");
  }

  private void startField(String tag, Tail tail) {
    String form = tail.repeat().isEmpty() ? "R" : tail.repeat();
    String label = Labels.titleCase(tail.label());
    field = new Element('F', tag, form, tail.status(), source, label);
    fields.add(field);
    layout = null;
    position = null;
    owner = null;
    last = null;
  }

  private void inField(String line, String text) {
    if (field.key.startsWith("00") || field.key.equals("LDR")) {
      inControlField(line, text);
    } else {
      inDataField(text);
    }
  }

  private void inControlField(String line, String text) {
    Matcher isLayout = LAYOUT.matcher(text);
    Matcher isPosition = POSITION.matcher(text);
    Matcher isCode = CODE.matcher(text);
    if (isLayout.matches()) {
      startLayout(isLayout.group(2));
    } else if (isPosition.matches() && indent(line) <= 7) {
      startPosition(isPosition.group(1), Tail.of(isPosition.group(2)));
    } else if (position != null && isCode.matches()) {
      boolean spaced = isCode.group(1) != null;
      Tail tail = Tail.of(isCode.group(spaced ? 2 : 4));
      String code = isCode.group(spaced ? 1 : 3);
      last = new Element('C', code, "-", tail.status(), source, tail.label());
      position.children.add(last);
    } else if (last != null) {
      last.label += " " + text;
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private void startLayout(String title) {
    String name = Labels.layoutName(title);
    layout = new Element('L', name, "", "-", source, Labels.layoutTitle(title));
    field.children.add(layout);
    position = null;
  }

  private void startPosition(String key, Tail tail) {
    if (layout == null) {
      startLayout("All");
    }
    position = new Element('P', key, "", tail.status(), source, tail.label());
    layout.children.add(position);
    last = position;
  }

  private void inDataField(String text) {
    Matcher isIndicator = INDICATOR.matcher(text);
    Matcher isSubfield = SUBFIELD.matcher(text);
    Matcher isValue = VALUE.matcher(text);
    if (isIndicator.matches()) {
      String place = isIndicator.group(1).equals("First") ? "1" : "2";
      Tail tail = Tail.of(isIndicator.group(2));
      owner = new Element('I', place, "-", tail.status(), source, tail.label());
      field.children.add(owner);
    } else if (isSubfield.matches()) {
      startSubfield(isSubfield.group(1), Tail.of(isSubfield.group(2)));
    } else if (owner != null && owner.letter == 'I' && isValue.matches()) {
      Tail tail = Tail.of(isValue.group(2));
      Element value = new Element('V', isValue.group(1), "-", tail.status(), source, tail.label());
      owner.children.add(value);
    }
  }

  private void startSubfield(String code, Tail tail) {
    String form = tail.repeat().isEmpty() ? "R" : tail.repeat();
    owner = new Element('$', code, form, tail.status(), source, tail.label());
    if (!tail.redefined()) {
      field.children.add(owner);
    }
  }
}
