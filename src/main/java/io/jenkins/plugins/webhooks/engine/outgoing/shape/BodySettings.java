package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;

/**
 * How the body of a request looks.
 *
 * @param format how the event is written
 * @param fields which parts of it
 * @param template for {@link BodyFormat#TEXT}, or null
 * @param contentType instead of the format's own, or null
 * @param compression on its way
 * @param encryption on its way, or null for none
 */
public record BodySettings(
        BodyFormat format,
        Fields fields,
        @CheckForNull TextTemplate template,
        @CheckForNull String contentType,
        Compression compression,
        @CheckForNull EncryptionSettings encryption) {
    /** Our JSON, whole, in clear. */
    public static final BodySettings DEFAULT = of(BodyFormat.JSON);

    public BodySettings {
        if (template != null && format != BodyFormat.TEXT) {
            throw new IllegalArgumentException(
                    "a template makes the body of format 'text', not of '" + format.label() + "'");
        }
        if (contentType != null) {
            requireContentType(contentType, format);
        }
    }

    /** The whole event in a format, in clear. */
    public static BodySettings of(BodyFormat format) {
        return new BodySettings(format, Fields.ALL, null, null, Compression.NONE, null);
    }

    /**
     * Checks that something says what text to send.
     *
     * @throws IllegalArgumentException if nothing does
     */
    public void requireSource(@CheckForNull String transform) {
        if (format == BodyFormat.TEXT && template == null && transform == null) {
            throw new IllegalArgumentException("format 'text' needs a template, or a transform that gives the text");
        }
    }

    private static void requireContentType(String contentType, BodyFormat format) {
        if (format.isCloudEvents()) {
            throw new IllegalArgumentException(
                    "format '" + format.label() + "' has a content type of its own: leave contentType out");
        }
        requireContentType(contentType);
    }

    /**
     * Checks a content type.
     *
     * @throws IllegalArgumentException if it is none, or of another charset than UTF-8
     */
    public static void requireContentType(String contentType) {
        MediaType type = MediaType.parse(contentType);
        if (type == null || !contentType.matches("[\\x20-\\x7e]{3,200}")) {
            throw new IllegalArgumentException("'" + contentType
                    + "' is not a content type: use one such as text/plain or application/vnd.example+json");
        }
        Charset charset = type.charset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new IllegalArgumentException("bodies are written in UTF-8, not in " + charset);
        }
    }

    /** What stands in {@code Content-Type} before encryption. */
    String sentAs() {
        String own = contentType;
        return own == null ? format.contentType() : own;
    }
}
