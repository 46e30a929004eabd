package io.jenkins.plugins.webhooks.listen;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Hashes of what stands below a document's root, by the names of the elements there. */
final class XmlParts {
    private XmlParts() {}

    static Map<String, Integer> of(byte[] document) throws XMLStreamException {
        XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(document));
        Map<String, Integer> parts = new HashMap<>();
        String part = null;
        int depth = 0;
        while (reader.hasNext()) {
            int kind = reader.next();
            if (kind == XMLStreamConstants.START_ELEMENT && ++depth == 2) {
                part = reader.getLocalName();
            }
            if (part != null) {
                parts.merge(part, hash(reader, kind), (former, next) -> 31 * former + next);
            }
            if (kind == XMLStreamConstants.END_ELEMENT && --depth == 1) {
                part = null;
            }
        }
        return parts;
    }

    private static int hash(XMLStreamReader reader, int kind) {
        int hash = kind;
        if (reader.hasName()) {
            hash = 31 * hash + reader.getLocalName().hashCode();
        }
        if (reader.hasText()) {
            hash = 31 * hash + reader.getText().hashCode();
        }
        for (int i = 0; kind == XMLStreamConstants.START_ELEMENT && i < reader.getAttributeCount(); i++) {
            hash = 31 * hash + reader.getAttributeLocalName(i).hashCode();
            hash = 31 * hash + reader.getAttributeValue(i).hashCode();
        }
        return hash;
    }

    /** Jenkins' files need no entities and no DTD, and nothing may be fetched for the sake of one. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
