package io.jenkins.plugins.webhooks.engine.incoming.signature.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.incoming.signature.RequestLine;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import okhttp3.Headers;
import org.greenbytes.http.sfv.ListElement;
import org.greenbytes.http.sfv.Parameters;
import org.greenbytes.http.sfv.StringItem;

/**
 * Values of the components that a signature can cover.
 *
 * @param line for derived components, RFC 9421, section 2.2
 * @param headers for fields, section 2.1
 */
record Components(RequestLine line, Headers headers) {

    /**
     * The value of one component.
     *
     * @throws IllegalArgumentException if it is absent or of a kind that we don't know
     */
    String value(StringItem component) {
        String name = component.get();
        Parameters parameters = component.getParams();
        if (!name.startsWith("@")) {
            return field(name, parameters);
        }
        if (name.equals("@query-param")) {
            return parameter(parameters);
        }
        if (!parameters.isEmpty()) {
            throw unknown(component);
        }
        return switch (name) {
            case "@method" -> known(name, line.method());
            case "@scheme" -> known(name, line.scheme());
            case "@authority" -> authority();
            case "@path" -> path();
            case "@query" -> "?" + line.query();
            case "@request-target" -> known(name, line.target());
            case "@target-uri" -> known(name, line.scheme()) + "://" + authority() + known(name, line.target());
            default -> throw unknown(component);
        };
    }

    private String path() {
        String path = line.path();
        return path.isEmpty() && !line.target().isEmpty() ? "/" : known("@path", path);
    }

    /** Lower case and without the scheme's own port, RFC 9421, section 2.2.3. */
    private String authority() {
        List<String> hosts = headers.values("Host");
        if (hosts.size() != 1) {
            throw new IllegalArgumentException("component \"@authority\" needs one Host header");
        }
        String host = hosts.get(0).strip().toLowerCase(Locale.ROOT);
        return host.replaceFirst(line.scheme().equals("http") ? ":80$" : ":443$", "");
    }

    private String field(String name, Parameters parameters) {
        List<String> values = headers.values(name);
        if (values.isEmpty() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the covered header '" + printable(name) + "' did not come");
        }
        if (parameters.isEmpty()) {
            return values.stream().map(String::strip).collect(Collectors.joining(", "));
        }
        if (parameters.size() == 1 && parameters.get("key") instanceof StringItem key) {
            return member(name, key.get());
        }
        throw new IllegalArgumentException(
                "the parameters of covered header '" + printable(name) + "' are unknown here");
    }

    private String member(String name, String key) {
        ListElement<?> member = MessageSignature.dictionary(headers, name).get(key);
        if (member == null) {
            throw new IllegalArgumentException("the covered header '" + name + "' has no such member");
        }
        return member.serialize();
    }

    private String parameter(Parameters parameters) {
        if (parameters.size() != 1 || !(parameters.get("name") instanceof StringItem name)) {
            throw new IllegalArgumentException("component \"@query-param\" needs a name and nothing else");
        }
        List<String> values = new ArrayList<>();
        StringTokenizer pairs = new StringTokenizer(line.query(), "&");
        while (pairs.hasMoreTokens()) {
            String[] pair = pairs.nextToken().split("=", 2);
            if (encoded(URLDecoder.decode(pair[0], UTF_8)).equals(name.get())) {
                values.add(pair.length < 2 ? "" : encoded(URLDecoder.decode(pair[1], UTF_8)));
            }
        }
        if (values.size() != 1) {
            throw new IllegalArgumentException("a covered parameter of the query came " + values.size() + " times");
        }
        return values.get(0);
    }

    /** As the URL standard's percent-encoding has it, with blanks as {@code %20}. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static String known(String name, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("component \"" + name + "\" is not known here");
        }
        return value;
    }

    private static IllegalArgumentException unknown(StringItem component) {
        return new IllegalArgumentException("component " + printable(component.serialize()) + " is unknown here");
    }

    private static String printable(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
