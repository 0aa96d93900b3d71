package org.folioext.marc.io.xml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.folioext.marc.io.DefectKind;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.SyntaxFault;
import org.folioext.marc.io.text.Cut;
import org.folioext.marc.io.text.RecordAssembly;

/** Takes one {@code <record>} element apart. One use each; not thread-safe. */
final class XmlRecord {
  /** What the JDK's parser writes between the place, as it counts it, and the reason. */
  private static final String MESSAGE = "Message: ";

  private final RecordAssembly record;
  private final XMLStreamReader xml;

  private XmlRecord(RecordAssembly record, XMLStreamReader xml) {
    this.record = record;
    this.xml = xml;
  }

  /** Reads a record; where it is ill-formed, it is unreadable, with the place and the reason. */
  static Reading read(Cut cut, Charset charset) {
    RecordAssembly record = new RecordAssembly(cut);
    if (charset.equals(StandardCharsets.UTF_8) && cut.firstInvalid() >= 0) {
      record.report(SyntaxFault.NOT_UTF8, cut.position().offset() + cut.firstInvalid());
    }
    String text = withoutControls(new String(cut.bytes(), charset), record);
    try {
      XMLStreamReader xml = XmlParsers.over(text);
      new XmlRecord(record, xml).record();
      return record.reading();
    } catch (XMLStreamException e) {
      Cut.Place place =
          cut.place(e.getLocation().getLineNumber(), e.getLocation().getColumnNumber());
      return cut.unreadable(SyntaxFault.XML, place.line(), place.column(), sentence(e));
    }
  }

  /** What the parser says, without the place as it counts it and without a full stop. */
  private static String sentence(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int at = message.indexOf(MESSAGE);
    return (at < 0 ? message : message.substring(at + MESSAGE.length()))
        .replaceFirst("\\.\\s*$", "");
  }

  /** Control characters make XML ill-formed; one of them should not cost the record. */
  private static String withoutControls(String text, RecordAssembly record) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t') {
        if (mended == null) {
          mended = new StringBuilder(text);
          record.report(DefectKind.RESERVED_CHARACTER, String.format("%02X", (int) c));
        }
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended == null ? text : mended.toString();
  }

  private void record() throws XMLStreamException {
    xml.nextTag();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        field(XmlTags.local(xml.getLocalName()));
      } else {
        expectBlank(event, "record");
      }
    }
  }

  private void field(String element) throws XMLStreamException {
    switch (element) {
      case "leader" -> record.leader(leader(text(element)));
      case "controlfield" -> record.control(attribute("tag"), text(element));
      case "datafield" -> {
        record.data(attribute("tag"), attribute("ind1"), attribute("ind2"));
        subfields();
      }
      default -> skip(element, "record");
    }
  }

  /** Indented files put line ends around a leader; blanks within it count. */
  private static String leader(String text) {
    return text.indexOf('\n') >= 0 ? text.strip() : text;
  }

  private void subfields() throws XMLStreamException {
    int event = xml.next();
    while (event != XMLStreamConstants.END_ELEMENT) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String element = XmlTags.local(xml.getLocalName());
        if (element.equals("subfield")) {
          record.sub(attribute("code"), text(element));
        } else {
          skip(element, "datafield");
        }
      } else {
        expectBlank(event, "datafield");
      }
      event = xml.next();
    }
  }

  /** The text of an element, that of elements within it included. */
  private String text(String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(xml.getText());
        case XMLStreamConstants.ENTITY_REFERENCE -> text.append(entity());
        case XMLStreamConstants.START_ELEMENT -> {
          record.report(SyntaxFault.XML_INSIDE, xml.getLocalName(), element);
          depth++;
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {} // comments and processing instructions are no content
      }
    }
    return text.toString();
  }

  private String entity() {
    record.report(SyntaxFault.XML_ENTITY, xml.getLocalName());
    return "&" + xml.getLocalName() + ";";
  }

  private void skip(String element, String parent) throws XMLStreamException {
    record.report(SyntaxFault.XML_UNKNOWN, element, parent);
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  private void expectBlank(int event, String parent) {
    boolean text = event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    if (text && !xml.getText().isBlank() || event == XMLStreamConstants.ENTITY_REFERENCE) {
      record.report(SyntaxFault.XML_TEXT, parent);
    }
  }

  private String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
