package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Collects a body and stops where it becomes larger than a delivery may be. */
final class BoundedText extends Writer {
    /** Bytes of a body. */
    static final int LARGEST = 5 * 1024 * 1024;

    private final StringBuilder text = new StringBuilder();

    @Override
    public void write(char[] characters, int offset, int length) {
        grow(length);
        text.append(characters, offset, length);
    }

    @Override
    public void write(String characters) {
        grow(characters.length());
        text.append(characters);
    }

    private void grow(int length) {
        if (text.length() + length > LARGEST) {
            throw tooLarge();
        }
    }

    /** The body as UTF-8. */
    byte[] bytes() {
        return requireSmall(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Checks a body.
     *
     * @throws IllegalArgumentException if it is too large
     */
    static byte[] requireSmall(byte[] body) {
        if (body.length > LARGEST) {
            throw tooLarge();
        }
        return body;
    }

    private static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException("the body would be larger than " + LARGEST / 1024 / 1024
                + " MiB: choose fields or transform the event");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
