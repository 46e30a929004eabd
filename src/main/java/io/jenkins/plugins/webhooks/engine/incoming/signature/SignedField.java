package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;

/** Finds the decoded bytes of a form's only field, for senders that sign before they encode. */
final class SignedField {
    private SignedField() {}

    /**
     * The value of a form that holds this field and no other; empty if it is anything else. A second field would not be
     * covered by the signature, and its name could be written so that another reader takes it for the first.
     */
    static Optional<byte[]> only(String name, byte[] form) {
        String text = new String(form, ISO_8859_1);
        if (!text.startsWith(name + "=") || text.indexOf('&') >= 0) {
            return Optional.empty();
        }
        return decode(text.substring(name.length() + 1));
    }

    private static Optional<byte[]> decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                if (i + 2 >= text.length() || !isHex(text.charAt(i + 1)) || !isHex(text.charAt(i + 2))) {
                    return Optional.empty();
                }
                bytes.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return Optional.of(bytes.toByteArray());
    }

    private static boolean isHex(char c) {
        return HexFormat.isHexDigit(c);
    }
}
