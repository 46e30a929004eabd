package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * What a request carries so that its target knows who calls.
 *
 * @param headers by their names
 * @param parameters of the query, by their names
 * @param secrets the texts in them that nobody may see
 * @param url where to send instead, because the address itself is the secret; or null
 */
public record Credentials(
        Map<String, String> headers,
        Map<String, String> parameters,
        List<String> secrets,
        @CheckForNull HttpUrl url) {
    /** Nothing. */
    public static final Credentials NONE = new Credentials(Map.of(), Map.of(), List.of());

    private static final String MASK = "****";

    Credentials(Map<String, String> headers, Map<String, String> parameters, List<String> secrets) {
        this(headers, parameters, secrets, null);
    }

    /** One header. */
    static Credentials header(String name, String value, String secret) {
        return new Credentials(Map.of(name, value), Map.of(), List.of(secret, value));
    }

    /** The same, which conceal these texts too. */
    public Credentials concealing(List<String> others) {
        return others.isEmpty()
                ? this
                : new Credentials(
                        headers,
                        parameters,
                        Stream.concat(secrets.stream(), others.stream()).toList(),
                        url);
    }

    /**
     * The request with them, in place of what it had under the same names.
     *
     * @throws IllegalArgumentException if a value can't stand in a header; the message does not repeat it
     */
    public Request addTo(Request request) {
        Request.Builder builder = request.newBuilder();
        headers.forEach((name, value) -> builder.header(name, printable(name, value)));
        HttpUrl.Builder address = (url == null ? request.url() : url).newBuilder();
        parameters.forEach(address::setQueryParameter);
        return builder.url(address.build()).build();
    }

    /** A text from elsewhere, such as an answer that repeats the request, without the secrets. */
    public String conceal(String text) {
        String concealed = text;
        for (String secret : secrets) {
            concealed = concealed.replace(secret, MASK);
        }
        return concealed;
    }

    @Override
    public String toString() {
        return "credentials in " + headers.keySet() + " and " + parameters.keySet();
    }

    private static String printable(String name, String value) {
        if (!value.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            // The library's own message quotes the value.
            throw new IllegalArgumentException("the secret for header '" + name
                    + "' has characters that no header can have: remove line breaks and letters beyond ASCII");
        }
        return value;
    }
}
