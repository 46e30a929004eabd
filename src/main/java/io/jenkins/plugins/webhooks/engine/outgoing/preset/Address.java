package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Puts a URL together: what an administrator wrote is encoded, what an event gives becomes a placeholder. */
final class Address {
    private static final Pattern END = Pattern.compile("/+$");

    private final StringBuilder text;

    private Address(String text) {
        this.text = new StringBuilder(text);
    }

    /**
     * Begins with the field {@code baseUrl}.
     *
     * @throws IllegalArgumentException if it is no http or https URL or has more than host and path
     */
    static Address at(PresetValues values) {
        return new Address(END.matcher(base(values).toString()).replaceAll(""));
    }

    /** The field {@code baseUrl}, as {@link #at} reads it. */
    static HttpUrl base(PresetValues values) {
        HttpUrl url = HttpUrl.parse(values.require("baseUrl"));
        if (url == null
                || url.query() != null
                || url.fragment() != null
                || url.toString().contains("{")) {
            throw new IllegalArgumentException(
                    "baseUrl: must be an http or https URL without '?', '#' and '{', such as https://git.example.com");
        }
        return url;
    }

    /** Fixed segments, which stand as they are. */
    Address path(String segments) {
        text.append('/').append(segments);
        return this;
    }

    /** One segment, in which a slash is no end. */
    Address segment(String value) {
        String encoded = new HttpUrl.Builder()
                .scheme("https")
                .host("x")
                .addPathSegment(value)
                .build()
                .encodedPath();
        if (encoded.equals("/")) {
            throw new IllegalArgumentException("'" + value + "' can't be a part of a URL's path");
        }
        text.append(encoded);
        return this;
    }

    /** Several segments, parted by slashes. */
    Address segments(String values) {
        for (String value : values.split("/", -1)) {
            segment(value);
        }
        return this;
    }

    /** One segment that each event fills. */
    Address filled(String expression) {
        text.append("/{").append(expression).append('}');
        return this;
    }

    /** Several segments that each event fills. */
    Address filledPath(String expression) {
        text.append("/{+").append(expression).append('}');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
