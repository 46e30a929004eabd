package io.jenkins.plugins.webhooks.engine.store;

import java.nio.charset.StandardCharsets;

/**
 * The first part of a content as text.
 *
 * @param text bytes that are not UTF-8 are replaced
 * @param truncated whether the content is longer
 */
public record Excerpt(String text, boolean truncated) {
    /** At most so many bytes of it. */
    public static Excerpt of(byte[] content, int most) {
        int length = Math.min(content.length, most);
        return new Excerpt(new String(content, 0, length, StandardCharsets.UTF_8), content.length > length);
    }
}
