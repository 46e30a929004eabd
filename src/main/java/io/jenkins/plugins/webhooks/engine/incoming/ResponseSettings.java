package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a sender is answered whose request was taken in.
 *
 * @param status 200 to 299, or 0 for the usual 202
 * @param headers by name
 * @param body JSONata over {@code receipt, duplicate, webhook, provider}, whose result is sent: a text as it is,
 *     everything else as JSON; null for the usual body
 */
public record ResponseSettings(
        int status,
        Map<String, String> headers,
        @CheckForNull String body) {
    /** As all webhooks answer. */
    public static final ResponseSettings USUAL = new ResponseSettings(0, Map.of(), null);

    /** RFC 9110, section 5.6.2. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");

    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]{0,1000}");
    /** The server's own, or of a meaning that no answer to a hook should have. */
    private static final Set<String> REFUSED = Set.of(
            "content-length",
            "transfer-encoding",
            "content-encoding",
            "connection",
            "keep-alive",
            "upgrade",
            "trailer",
            "te",
            "date",
            "server",
            "set-cookie",
            "location",
            "www-authenticate");

    /** Checks each. */
    public ResponseSettings {
        if (status != 0 && (status < 200 || status > 299)) {
            throw new IllegalArgumentException("the status of a response is 200 to 299, not " + status);
        }
        headers = Map.copyOf(new LinkedHashMap<>(headers));
        headers.forEach(ResponseSettings::requireHeader);
    }

    /**
     * Checks a header.
     *
     * @throws IllegalArgumentException if an answer can't have it
     */
    public static void requireHeader(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' can't be a header's name");
        }
        if (REFUSED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header '" + name + "' is not a response's own to set");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "the value of header '" + name + "' must be printable ASCII on one line");
        }
    }
}
