package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Makes a text stand for itself within a document of some content type. */
final class Escape {
    private Escape() {}

    /** What escapes for a content type; texts of other types than JSON, XML, HTML and forms stay as they are. */
    static UnaryOperator<String> of(String contentType) {
        String type = contentType.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        if (type.endsWith("/json") || type.endsWith("+json") || type.endsWith("ndjson")) {
            return Escape::json;
        }
        if (type.endsWith("/xml") || type.endsWith("+xml") || type.endsWith("/html")) {
            return Escape::xml;
        }
        return type.endsWith("/x-www-form-urlencoded") ? Escape::form : UnaryOperator.identity();
    }

    /** For the inside of a JSON string. */
    static String json(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    /** For a form's names and values. */
    static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * For XML's and HTML's text and attributes in either quotes. White space beside blanks is written as references,
     * because readers normalise it (XML 1.0, sections 2.11 and 3.3.3); what XML can't say becomes U+FFFD.
     */
    static String xml(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> escape(escaped, c));
        return escaped.toString();
    }

    private static void escape(StringBuilder escaped, int c) {
        switch (c) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '"' -> escaped.append("&#34;");
            case '\'' -> escaped.append("&#39;");
            case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
            default -> escaped.appendCodePoint(isXml(c) ? c : 0xfffd);
        }
    }

    /** The characters of XML 1.0, section 2.2. */
    private static boolean isXml(int c) {
        return c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
    }
}
