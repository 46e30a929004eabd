package io.jenkins.plugins.webhooks.engine.incoming.signature;

import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Encoding;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Reads a digest as a sender wrote it. Total: what is malformed is absent. */
final class EncodedDigest {
    private EncodedDigest() {}

    /** The bytes; hexadecimal in either case, Base64 with or without padding but with no bits left over. */
    static Optional<byte[]> decode(Encoding encoding, String text) {
        try {
            return switch (encoding) {
                case HEX -> Optional.of(HexFormat.of().parseHex(text));
                case BASE64 -> canonical(text, Base64.getDecoder(), Base64.getEncoder());
                case BASE64URL -> canonical(text, Base64.getUrlDecoder(), Base64.getUrlEncoder());
            };
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** What to call the encoding in words. */
    static String words(Encoding encoding) {
        return switch (encoding) {
            case HEX -> "hexadecimal";
            case BASE64 -> "Base64";
            case BASE64URL -> "Base64 for URLs";
        };
    }

    /** Java ignores the unused bits of the last character; RFC 4648, section 3.5, lets us refuse them. */
    private static Optional<byte[]> canonical(String text, Base64.Decoder decoder, Base64.Encoder encoder) {
        byte[] bytes = decoder.decode(text);
        boolean exact = text.equals(encoder.encodeToString(bytes))
                || text.equals(encoder.withoutPadding().encodeToString(bytes));
        return exact ? Optional.of(bytes) : Optional.empty();
    }
}
