package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * JSON as XML 1.0: keys become elements, the entries of a list elements {@code item}, null an empty element with
 * {@code nil="true"}. A key that can't be an element's name becomes {@code <entry name="…">}. There is never a document
 * type, so a reader needs none of the features that make XML dangerous.
 *
 * @see <a href="https://www.w3.org/TR/xml/">XML 1.0</a>
 */
final class XmlWriter {
    private static final int DEEPEST = 200;
    /** A part of what XML allows that every reader agrees about; names that begin with "xml" are reserved. */
    private static final Pattern NAME = Pattern.compile("(?![Xx][Mm][Ll])[A-Za-z_][A-Za-z0-9_.-]{0,200}");

    private final BoundedText out = new BoundedText();

    private XmlWriter() {}

    static byte[] of(JsonNode value) {
        XmlWriter xml = new XmlWriter();
        xml.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.element("event", "", value, 0);
        xml.out.write("\n");
        return xml.out.bytes();
    }

    private void element(String name, String attribute, JsonNode value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("it is nested more than " + DEEPEST + " levels deep");
        }
        out.write("<" + name + attribute);
        if (value.isNull() || value.isMissingNode()) {
            out.write(" nil=\"true\"/>");
            return;
        }
        out.write(">");
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> each : value.properties()) {
                member(each.getKey(), each.getValue(), depth + 1);
            }
        } else if (value.isArray()) {
            value.forEach(each -> element("item", "", each, depth + 1));
        } else {
            out.write(Escape.xml(Scalars.text(value)));
        }
        out.write("</" + name + ">");
    }

    private void member(String key, JsonNode value, int depth) {
        if (NAME.matcher(key).matches()) {
            element(key, "", value, depth);
        } else {
            element("entry", " name=\"" + Escape.xml(key) + "\"", value, depth);
        }
    }
}
