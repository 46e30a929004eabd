package io.jenkins.plugins.webhooks.engine.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.net.URLDecoder;
import java.util.Arrays;
import okhttp3.Headers;

/**
 * What a URL says besides the webhook's name, as headers whose names begin with a colon. Nobody can send such a header
 * (RFC 9110, section 5.1, forbids the colon; RFC 9113, section 8.3, uses it the same way), so whatever checks, masks,
 * keeps or reads headers does the same with the URL.
 */
public final class UrlHeaders {
    /** The segment of the path behind the webhook's name: {@code /webhook/<name>/<token>}. */
    public static final String TOKEN = ":path.token";

    static final String QUERY = ":query.";

    /** More than any sender's URL has; the rest is not looked at. */
    private static final int MOST = 50;

    private static final int LONGEST = 2000;

    private UrlHeaders() {}

    /** The name under which a parameter of the query is found. */
    public static String query(String parameter) {
        return QUERY + parameter;
    }

    /** The parameter's name behind a header's, null if the header stands for something else. */
    @CheckForNull
    public static String parameter(String header) {
        return header.startsWith(QUERY) ? header.substring(QUERY.length()) : null;
    }

    /**
     * The headers and what the URL says.
     *
     * @param headers as received; names that begin with a colon are dropped
     * @param token the second segment of the path, or null
     * @param query the part behind the question mark as received, or null
     */
    public static Headers add(Headers headers, @CheckForNull String token, @CheckForNull String query) {
        Headers.Builder all = new Headers.Builder();
        headers.forEach(header -> {
            if (!header.getFirst().startsWith(":")) {
                all.addUnsafeNonAscii(header.getFirst(), header.getSecond());
            }
        });
        if (token != null && isText(token)) {
            all.addUnsafeNonAscii(TOKEN, token);
        }
        if (query != null) {
            Arrays.stream(query.split("&", MOST + 1)).limit(MOST).forEach(pair -> addParameter(all, pair));
        }
        return all.build();
    }

    private static void addParameter(Headers.Builder all, String pair) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        if (isName(name) && isText(value)) {
            all.addUnsafeNonAscii(QUERY + name, value);
        }
    }

    /** Empty for what is not encoded as it must be. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= 100 && name.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private static boolean isText(String value) {
        return value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ' && c != 0x7f);
    }
}
