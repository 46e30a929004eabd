package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * Where deliveries go: a URL that may have placeholders in its path and query. The host never has, so that what egress
 * rules say about it stays true for every event.
 */
public final class UrlTemplate {
    private static final int LONGEST = 8000;
    /** A whole host: ended by what ends it for every parser, with none of the characters that parsers disagree about. */
    private static final Pattern HOST = Pattern.compile("https?://[^/?#\\\\@\\s]+[/?]", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final List<Part> path = new ArrayList<>();
    private final List<Part> query = new ArrayList<>();
    private final List<Placeholder> placeholders;
    /** The URL itself, or with placeholders an address of the same host. */
    private final HttpUrl outline;

    /**
     * Reads a URL.
     *
     * @throws IllegalArgumentException if it is not one of http or https, carries credentials, or has a placeholder
     *     where none may stand; the message does not repeat the URL, because it may hold a token
     */
    public UrlTemplate(String text) {
        this.text = text.trim();
        Template template = Template.parse(this.text);
        this.placeholders = template.placeholders();
        template.parts().forEach(this::add);
        String written = written(each -> "x");
        HttpUrl parsed = HttpUrl.parse(written);
        if (parsed == null) {
            throw new IllegalArgumentException("it is not an http or https URL");
        }
        if (!parsed.username().isEmpty() || !parsed.password().isEmpty()) {
            throw new IllegalArgumentException(
                    "it carries a user name or password: use the webhook's headers or authentication instead");
        }
        this.outline = parsed;
        if (!isFixed()) {
            requireFillable(written);
        }
    }

    private void add(Part part) {
        boolean inQuery = !query.isEmpty();
        if (part instanceof Part.Literal literal && !inQuery && literal.text().contains("?")) {
            int mark = literal.text().indexOf('?');
            path.add(new Part.Literal(literal.text().substring(0, mark)));
            query.add(new Part.Literal(literal.text().substring(mark)));
        } else if (inQuery && part instanceof Placeholder each && each.raw()) {
            throw new IllegalArgumentException(each + " can only stand in its path: leave the '+' out");
        } else {
            (inQuery ? query : path).add(part);
        }
    }

    private void requireFillable(String written) {
        String before = path.get(0) instanceof Part.Literal literal ? literal.text() : "";
        if (!HOST.matcher(before + (path.size() == 1 ? "?" : "")).lookingAt()) {
            throw new IllegalArgumentException("placeholders can stand in its path and query, not before them");
        }
        // Parsers skip line breaks and tabs, so that "." and "." around one would become "..".
        if (written.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("it has a line break or another control character");
        }
        if (written.contains("#")) {
            throw new IllegalArgumentException("it has a '#', and what comes after that is never sent");
        }
        if (Segments.hasDots(written(path, each -> "x"))) {
            throw new IllegalArgumentException("its path has a segment '.' or '..': write the path it leads to");
        }
    }

    private boolean isFixed() {
        return placeholders.isEmpty();
    }

    List<Placeholder> placeholders() {
        return placeholders;
    }

    /**
     * The folder that no event leads out of: the URL up to the segment with the first placeholder, or all of it. A rule
     * about where a webhook may send is held against this.
     */
    public HttpUrl anchor() {
        if (isFixed()) {
            return outline;
        }
        String before = ((Part.Literal) path.get(0)).text();
        return HttpUrl.get(path.size() == 1 ? before : before.substring(0, before.lastIndexOf('/') + 1));
    }

    /**
     * The URL for one event.
     *
     * @throws IllegalArgumentException if a value would lead elsewhere; the message does not repeat it
     */
    HttpUrl fill(Fillings fillings) {
        if (isFixed()) {
            return outline;
        }
        String address = written(path, each -> segment(each, each.requireValue(fillings)));
        if (Segments.hasDots(address)) {
            throw new IllegalArgumentException("a segment of the URL's path would be '.' or '..'");
        }
        String filled = address + written(query, each -> Segments.encode(fillings.of(each)));
        if (filled.length() > LONGEST) {
            throw new IllegalArgumentException("the URL would be longer than " + LONGEST + " characters");
        }
        HttpUrl url = HttpUrl.get(filled);
        if (!url.host().equals(outline.host()) || url.port() != outline.port()) {
            throw new IllegalStateException("a placeholder changed the host");
        }
        return url;
    }

    private static String segment(Placeholder placeholder, String value) {
        return placeholder.raw() ? Segments.encodePath(placeholder, value) : Segments.encode(value);
    }

    private String written(Function<Placeholder, String> filler) {
        return written(path, filler) + written(query, filler);
    }

    private static String written(List<Part> parts, Function<Placeholder, String> filler) {
        return parts.stream()
                .map(part -> part instanceof Placeholder each ? filler.apply(each) : ((Part.Literal) part).text())
                .collect(Collectors.joining());
    }

    /** As it was written, but without the query, where people put tokens. */
    public String shown() {
        String shown = isFixed()
                ? outline.newBuilder().query(null).fragment(null).build().toString()
                : written(path, Placeholder::toString);
        return query.isEmpty() ? shown : shown + "?…";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UrlTemplate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
