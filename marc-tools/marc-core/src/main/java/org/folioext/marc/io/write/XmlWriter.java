package org.folioext.marc.io.write;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes MARCXML, one record a line. Source: MARCXML schema 1.2; XML 1.0, production Char. */
final class XmlWriter implements FormatWriter {
  private static final Charter CHARTER =
      new Charter(Charter::printable, Charter::printable, Charter::graphic, XmlWriter::isChar);

  private static boolean isChar(int c) {
    return c >= ' ' ? c != 0xFFFE && c != 0xFFFF : c == '\t' || c == '\n' || c == '\r';
  }

  @Override
  public Charter charter() {
    return CHARTER;
  }

  @Override
  public String begin() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n";
  }

  @Override
  public String end() {
    return "</collection>\n";
  }

  @Override
  public byte[] record(FittedRecord record, boolean first, List<Loss> losses) {
    StringBuilder xml = new StringBuilder(4096);
    xml.append("<record><leader>");
    escape(record.leader(), xml);
    xml.append("</leader>");
    for (FittedRecord.FittedField field : record.fields()) {
      if (field instanceof FittedRecord.Control control) {
        open("controlfield", "tag", control.tag(), xml).append('>');
        escape(control.value(), xml);
        xml.append("</controlfield>");
      } else if (field instanceof FittedRecord.Data data) {
        data(data, xml);
      }
    }
    xml.append("</record>\n");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void data(FittedRecord.Data data, StringBuilder xml) {
    open("datafield", "tag", data.tag(), xml).append(" ind1=\"");
    escape(String.valueOf(data.indicator1()), xml);
    xml.append("\" ind2=\"");
    escape(String.valueOf(data.indicator2()), xml);
    xml.append("\">");
    for (FittedRecord.Sub sub : data.subfields()) {
      open("subfield", "code", String.valueOf(sub.code()), xml).append('>');
      escape(sub.value(), xml);
      xml.append("</subfield>");
    }
    xml.append("</datafield>");
  }

  private static StringBuilder open(
      String element, String attribute, String value, StringBuilder xml) {
    xml.append('<').append(element).append(' ').append(attribute).append("=\"");
    escape(value, xml);
    return xml.append('"');
  }

  private static void escape(String text, StringBuilder xml) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '&' -> xml.append("&amp;");
        case '"' -> xml.append("&quot;");
        case '\r' -> xml.append("&#13;"); // a parser would make a line feed of it
        default -> xml.append(c);
      }
    }
  }
}
