package io.jenkins.plugins.webhooks.engine.security;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** How the bytes of a hash or signature become text. */
public enum Encoding {
    HEX("hexadecimal"),
    BASE64("Base64"),
    BASE64URL("Base64 for URLs");

    private final String words;

    Encoding(String words) {
        this.words = words;
    }

    /** The name people write: {@code base64}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What to call it in a sentence. */
    public String words() {
        return words;
    }

    /** The text; hexadecimal in lower case, Base64 with padding, Base64 for URLs without. */
    public String write(byte[] bytes) {
        return switch (this) {
            case HEX -> HexFormat.of().formatHex(bytes);
            case BASE64 -> Base64.getEncoder().encodeToString(bytes);
            case BASE64URL -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    /**
     * The bytes; hexadecimal in either case, Base64 with or without padding but with no bits left over. Total: what is
     * malformed is absent.
     */
    public Optional<byte[]> read(String text) {
        try {
            return switch (this) {
                case HEX -> Optional.of(HexFormat.of().parseHex(text));
                case BASE64 -> canonical(text, Base64.getDecoder(), Base64.getEncoder());
                case BASE64URL -> canonical(text, Base64.getUrlDecoder(), Base64.getUrlEncoder());
            };
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Java ignores the unused bits of the last character; RFC 4648, section 3.5, lets us refuse them. */
    private static Optional<byte[]> canonical(String text, Base64.Decoder decoder, Base64.Encoder encoder) {
        byte[] bytes = decoder.decode(text);
        boolean exact = text.equals(encoder.encodeToString(bytes))
                || text.equals(encoder.withoutPadding().encodeToString(bytes));
        return exact ? Optional.of(bytes) : Optional.empty();
    }
}
