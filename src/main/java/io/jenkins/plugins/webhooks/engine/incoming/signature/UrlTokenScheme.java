package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import okhttp3.Headers;

/**
 * The secret itself in the URL, for senders that can set nothing else. It proves the sender but not the body, and
 * whoever keeps a log of addresses on the way keeps the secret.
 *
 * @param parameter name of the query's parameter; empty if the secret is what follows the webhook's name in the path
 */
public record UrlTokenScheme(String parameter) implements RequestScheme {
    /** {@code /webhook/<name>/<secret>}. */
    public static final UrlTokenScheme PATH = new UrlTokenScheme("");

    private static final String ROOT = "/webhook/";

    @Override
    public String name() {
        return "token";
    }

    @Override
    public boolean isPresent(RequestLine line, Headers headers) {
        return !sent(line).isEmpty();
    }

    @Override
    public Verdict verify(RequestLine line, Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        List<String> sent = sent(line);
        String place = parameter.isEmpty() ? "path" : "query";
        if (sent.size() != 1) {
            return Verdict.refused(sent.isEmpty() ? "no token in the " + place : "the token came " + sent.size() + " times");
        }
        SentSecret claimed;
        try {
            claimed = SentSecret.of(
                    parameter.isEmpty() ? percentDecoded(sent.get(0)) : URLDecoder.decode(sent.get(0), UTF_8));
        } catch (IllegalArgumentException e) {
            return Verdict.refused("the token in the " + place + " is not percent-encoded text");
        }
        return LiveSecrets.tryAll("token", secrets, secret -> claimed.is(secret.bytes()));
    }

    private List<String> sent(RequestLine line) {
        return parameter.isEmpty() ? inPath(line.path()) : inQuery(line.query());
    }

    private static List<String> inPath(String path) {
        int name = path.indexOf(ROOT);
        int end = name < 0 ? -1 : path.indexOf('/', name + ROOT.length());
        return end < 0 || end == path.length() - 1 ? List.of() : List.of(path.substring(end + 1));
    }

    private List<String> inQuery(String query) {
        List<String> values = new ArrayList<>();
        StringTokenizer pairs = new StringTokenizer(query, "&");
        while (pairs.hasMoreTokens()) {
            String pair = pairs.nextToken();
            if (pair.startsWith(parameter + "=")) {
                values.add(pair.substring(parameter.length() + 1));
            }
        }
        return values;
    }

    /** In a path, unlike in a query, a plus is a plus. */
    private static String percentDecoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    }
}
