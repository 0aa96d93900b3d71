package org.folioext.marc.io.xml;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parsers of the JDK that read no document type, no entity and nothing outside of the text given.
 * Namespaces are not resolved: a record is cut out of the element that declares its prefix.
 * Thread-safe: each thread has a factory of its own, as the JDK promises nothing for shared ones.
 */
final class XmlParsers {
  private static final ThreadLocal<XMLInputFactory> FACTORY =
      ThreadLocal.withInitial(XmlParsers::factory);

  private XmlParsers() {}

  static XMLStreamReader over(String text) throws XMLStreamException {
    return FACTORY.get().createXMLStreamReader(new StringReader(text));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    return factory;
  }
}
