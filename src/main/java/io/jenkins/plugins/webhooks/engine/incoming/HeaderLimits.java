package io.jenkins.plugins.webhooks.engine.incoming;

import okhttp3.Headers;

/** Bounds what a stranger may send before the body; servers bound it too, but not all alike. */
final class HeaderLimits {
    private static final int MOST = 100;
    private static final int MOST_BYTES = 32 * 1024;

    private HeaderLimits() {}

    /**
     * Counts.
     *
     * @throws RejectedException with 431 (RFC 6585, section 5)
     */
    static void check(Headers headers) throws RejectedException {
        if (headers.size() > MOST) {
            throw tooLarge(headers.size() + " headers, more than " + MOST);
        }
        long bytes = 0;
        for (int i = 0; i < headers.size(); i++) {
            // Servers read headers as ISO 8859-1, where a character is a byte.
            bytes += headers.name(i).length() + headers.value(i).length();
        }
        if (bytes > MOST_BYTES) {
            throw tooLarge("headers of " + bytes + " bytes, more than " + MOST_BYTES);
        }
    }

    private static RejectedException tooLarge(String detail) {
        return new RejectedException(Rejection.of(431, "headers too large", "limits", detail));
    }
}
