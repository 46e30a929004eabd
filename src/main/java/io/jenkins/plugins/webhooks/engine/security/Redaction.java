package io.jenkins.plugins.webhooks.engine.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;

/** Masks what proves somebody before a header is kept or shown. */
public final class Redaction {
    private static final String MASK = "****";
    /** Enough to tell two signatures apart, too little to send one again. */
    private static final int SHOWN_OF_SIGNATURE = 15;

    private static final Set<String> HARMLESS_NAMES =
            Set.of("host", "user-agent", "accept", "content-type", "content-length", "content-encoding");

    private static final Set<String> SECRET_NAMES =
            Set.of("authorization", "proxy-authorization", "cookie", "set-cookie", "www-authenticate");
    private static final List<String> SECRET_PARTS = List.of("token", "secret", "api-key", "apikey", "password");
    /** What else parameters of URLs are called that prove somebody; there, a name too many costs nothing. */
    private static final List<String> SECRET_PARTS_OF_URLS =
            List.of("key", "auth", "sig", "pass", "pwd", "code", "jwt", "credential", "session");

    private Redaction() {}

    /**
     * The headers as they may be kept.
     *
     * @param alsoSecret names besides the well-known ones, in any case
     */
    public static List<Header> headers(Headers headers, Set<String> alsoSecret) {
        List<Header> kept = new ArrayList<>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            kept.add(new Header(headers.name(i), mask(headers.name(i), headers.value(i), alsoSecret)));
        }
        return kept;
    }

    /** Whether a header of this name holds what proves somebody. */
    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRET_NAMES.contains(lower)
                || SECRET_PARTS.stream().anyMatch(lower::contains)
                || lower.startsWith(UrlHeaders.QUERY)
                        && SECRET_PARTS_OF_URLS.stream().anyMatch(lower::contains);
    }

    /** The headers that hold no secret whoever sent them: all that may be kept where nobody said which ones do. */
    public static List<Header> harmless(Headers headers) {
        List<Header> kept = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (HARMLESS_NAMES.contains(headers.name(i).toLowerCase(Locale.ROOT))) {
                kept.add(new Header(headers.name(i), headers.value(i)));
            }
        }
        return kept;
    }

    private static String mask(String name, String value, Set<String> alsoSecret) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isSecret(name) || alsoSecret.stream().anyMatch(lower::equalsIgnoreCase)) {
            return MASK;
        }
        if (lower.contains("signature") && value.length() > SHOWN_OF_SIGNATURE) {
            return value.substring(0, SHOWN_OF_SIGNATURE) + "…";
        }
        return value;
    }
}
