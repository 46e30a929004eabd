package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * How the request around a body looks.
 *
 * @param method of the request
 * @param url where it goes
 * @param parameters of the query, besides those of the URL
 * @param headers besides those of body, authentication and signature
 */
public record RequestSettings(
        Method method, UrlTemplate url, Map<String, Template> parameters, Map<String, Template> headers) {
    public RequestSettings {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        parameters.forEach((name, value) -> plain("parameter '" + name + "'", value));
        headers.forEach((name, value) -> plain("header '" + name + "'", value));
    }

    private static void plain(String where, Template value) {
        try {
            value.requirePlain();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    /**
     * What an event puts into the placeholders.
     *
     * @param document the event's JSON form
     * @throws ExpressionException if an expression fails
     * @throws IllegalArgumentException if no request can be made of what the expressions give
     */
    public Fillings fill(JsonNode document) throws ExpressionException {
        List<Placeholder> placeholders = new ArrayList<>(url.placeholders());
        parameters.values().forEach(each -> placeholders.addAll(each.placeholders()));
        headers.values().forEach(each -> placeholders.addAll(each.placeholders()));
        if (placeholders.isEmpty()) {
            // What is the same for every event was checked when it was configured.
            return Fillings.NONE;
        }
        Fillings fillings = Fillings.of(placeholders, document);
        url(fillings);
        headers(fillings);
        return fillings;
    }

    /**
     * The URL with its parameters.
     *
     * @throws IllegalArgumentException if a value would lead elsewhere
     */
    public HttpUrl url(Fillings fillings) {
        HttpUrl filled = url.fill(fillings);
        if (parameters.isEmpty()) {
            return filled;
        }
        HttpUrl.Builder builder = filled.newBuilder();
        parameters.forEach((name, value) -> builder.addQueryParameter(name, value.fill(fillings)));
        return builder.build();
    }

    /** Texts among headers and parameters that nobody may see, also as they stand in a URL. */
    public List<String> secrets() {
        return Stream.concat(parameters.values().stream(), headers.values().stream())
                .filter(Template::isSecret)
                .map(Template::toString)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Stream.of(text, inUrl(text)))
                .distinct()
                .toList();
    }

    /** As the library writes it. */
    private static String inUrl(String text) {
        HttpUrl url = new HttpUrl.Builder()
                .scheme("https")
                .host("any")
                .addQueryParameter("key", text)
                .build();
        return String.valueOf(url.encodedQuery()).substring("key=".length());
    }

    /**
     * Checks what can be known of the headers before there is an event.
     *
     * @throws IllegalArgumentException if a name or value can't stand in a header
     */
    public void requireHeaders() {
        Headers.Builder all = new Headers.Builder();
        headers.forEach((name, value) -> add(all, name, value.literals()));
    }

    /**
     * The headers.
     *
     * @throws IllegalArgumentException if a value can't stand in a header; the message does not repeat it
     */
    public Headers headers(Fillings fillings) {
        Headers.Builder all = new Headers.Builder();
        headers.forEach((name, value) -> add(all, name, value.fill(fillings)));
        return all.build();
    }

    private static void add(Headers.Builder all, String name, String value) {
        try {
            all.set(name, value);
        } catch (IllegalArgumentException e) {
            // The library's message quotes the value, which may be a secret.
            throw new IllegalArgumentException("name or value of the header '" + name + "' has characters no header"
                    + " can have: printable ASCII can, and $encodeUrlComponent(…) makes it of anything");
        }
    }
}
