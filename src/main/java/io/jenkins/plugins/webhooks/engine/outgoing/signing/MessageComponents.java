package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * What can be signed of a request.
 *
 * @param headers with the digest of the body
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9421.html#section-2">RFC 9421, section 2</a>
 */
record MessageComponents(Unsigned request, Headers headers) {
    static final String DIGEST = "content-digest";

    private static final Pattern KNOWN =
            Pattern.compile("@(method|scheme|authority|path|query|request-target|target-uri)|[a-z0-9!#$%&'*+.^_`|~-]+");

    /**
     * Refuses what can't be signed.
     *
     * @throws IllegalArgumentException naming the first such component, or the body's digest if it is missing: without
     *     it the signature would say nothing about the body
     */
    static void requireKnown(List<String> components) {
        Set<String> seen = new HashSet<>();
        for (String component : components) {
            if (!KNOWN.matcher(component).matches()) {
                throw new IllegalArgumentException("'" + component + "' can't be signed: write a header's name in lower"
                        + " case, @method, @scheme, @authority, @path, @query, @request-target or @target-uri");
            }
            if (!seen.add(component)) {
                throw new IllegalArgumentException("component '" + component + "' stands there twice");
            }
        }
        if (!seen.contains(DIGEST)) {
            throw new IllegalArgumentException("the components lack content-digest, which stands for the body");
        }
    }

    /** Whether a request has it, or must have it. */
    boolean applies(String component) {
        return !component.equals("@query") || url().encodedQuery() != null;
    }

    /**
     * Its value.
     *
     * @throws IllegalArgumentException if the request lacks such a header
     */
    String value(String component) {
        return switch (component) {
            case "@method" -> request.method();
            case "@scheme" -> url().scheme();
            case "@authority" -> authority();
            case "@path" -> url().encodedPath();
            case "@query" -> query();
            case "@request-target" -> url().encodedPath() + query();
            case "@target-uri" -> url().scheme() + "://" + authority() + url().encodedPath() + query();
            default -> header(component);
        };
    }

    private HttpUrl url() {
        return request.url();
    }

    private String query() {
        return url().encodedQuery() == null ? "" : "?" + url().encodedQuery();
    }

    /** Without the scheme's own port; the library writes names in lower case already. */
    private String authority() {
        String host = url().host().contains(":") ? "[" + url().host() + "]" : url().host();
        return url().port() == HttpUrl.defaultPort(url().scheme()) ? host : host + ":" + url().port();
    }

    private String header(String name) {
        if (name.equals("host")) {
            return authority();
        }
        if (name.equals("content-length")) {
            return String.valueOf(request.body().length);
        }
        List<String> values = headers.values(name);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("header '" + name + "' should be signed but is not sent");
        }
        return values.stream().map(String::strip).collect(Collectors.joining(", "));
    }
}
