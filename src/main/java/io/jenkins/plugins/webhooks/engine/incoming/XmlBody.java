package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML. An element is a field of the one around it, several of one name are an array; one that holds nothing but
 * text is that text; attributes are fields whose names begin with {@code @}, and text beside them or beside elements is
 * the field {@code #text}. Prefixes of namespaces are left out. No document type is allowed, so there are no entities to
 * expand or to fetch.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html">XML
 *     external entities</a>
 */
final class XmlBody {
    private static final int DEEPEST = 100;
    private static final int MOST_NODES = 100_000;
    /** XML 1.0, section 4.3.3; what comes before the declared encoding is ASCII in all that we read. */
    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]{0,100}\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private static final int DECLARATION = 200;
    private static final String TEXT = "#text";
    private static final XMLInputFactory FACTORY = factory();

    private int nodes;

    private XmlBody() {}

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /** Reads a document; what it declares as its encoding does not matter any more. */
    static JsonNode read(String text) throws UnreadablePayloadException {
        try {
            XMLStreamReader reader;
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(new StringReader(text));
            }
            return new XmlBody().document(reader);
        } catch (XMLStreamException e) {
            String where =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber();
            throw new UnreadablePayloadException("the body is not XML: it can't be read" + where);
        } catch (RuntimeException e) {
            throw new UnreadablePayloadException("the body is not XML: it can't be read");
        }
    }

    /** What the document declares; UTF-8 if it says nothing, UTF-16 if it begins with that one's byte order mark. */
    static Charset charset(byte[] body) throws UnreadablePayloadException {
        if (body.length > 1 && (body[0] & 0xff) + (body[1] & 0xff) == 0xfe + 0xff && (body[0] & 0xfe) == 0xfe) {
            return StandardCharsets.UTF_16;
        }
        String start = new String(body, 0, Math.min(body.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UnreadablePayloadException("the encoding that the XML declares is not known here");
        }
    }

    private JsonNode document(XMLStreamReader reader) throws XMLStreamException, UnreadablePayloadException {
        ObjectNode root = Json.MAPPER.createObjectNode();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadablePayloadException("the body has a document type, which is not allowed");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                root.set(reader.getLocalName(), element(reader, 1));
            }
        }
        return root;
    }

    private JsonNode element(XMLStreamReader reader, int depth) throws XMLStreamException, UnreadablePayloadException {
        count(1 + reader.getAttributeCount());
        if (depth > DEEPEST) {
            throw new UnreadablePayloadException("the body is nested more than " + DEEPEST + " levels deep");
        }
        ObjectNode fields = Json.MAPPER.createObjectNode();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            fields.put("@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                add(fields, reader.getLocalName(), element(reader, depth + 1));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new UnreadablePayloadException("the body refers to an entity, which is not allowed");
            }
        }
        if (fields.isEmpty()) {
            return TextNode.valueOf(text.toString().strip());
        }
        if (!text.toString().isBlank()) {
            fields.put(TEXT, text.toString().strip());
        }
        return fields;
    }

    private void count(int more) throws UnreadablePayloadException {
        nodes += more;
        if (nodes > MOST_NODES) {
            throw new UnreadablePayloadException("the body has more than " + MOST_NODES + " elements and attributes");
        }
    }

    private static void add(ObjectNode fields, String name, JsonNode value) {
        JsonNode former = fields.get(name);
        if (former == null) {
            fields.set(name, value);
        } else if (former instanceof ArrayNode several) {
            several.add(value);
        } else {
            fields.putArray(name).add(former).add(value);
        }
    }
}
