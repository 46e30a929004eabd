package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;

/**
 * What a signature is computed over: the raw body, mostly with a timestamp, so that nobody can send it again later.
 *
 * @param timestampHeader that holds whole seconds since 1970; empty if there is no timestamp
 * @param template with {@code {body}} once and, if there is a timestamp, {@code {timestamp}} once before or after it
 * @param tolerance how far the timestamp may be from our clock, both ways
 */
public record SignedContent(String timestampHeader, String template, Duration tolerance) {
    /** The body alone. */
    public static final SignedContent BODY = new SignedContent("", "{body}", Freshness.TOLERANCE);

    private static final String BODY_MARK = "{body}";
    private static final String TIME_MARK = "{timestamp}";

    public SignedContent {
        if (count(template, BODY_MARK) != 1) {
            throw new IllegalArgumentException("a template needs {body} once, for example {timestamp}.{body}");
        }
        if (count(template, TIME_MARK) != (timestampHeader.isEmpty() ? 0 : 1)) {
            throw new IllegalArgumentException("a template needs {timestamp} once if there is a timestampHeader, and"
                    + " not at all otherwise: a time that is not signed proves nothing");
        }
        if (tolerance.isNegative() || tolerance.isZero()) {
            throw new IllegalArgumentException("a tolerance must be positive, for example 5m");
        }
    }

    /** What stands before and after the body, or why the request can't be fresh. */
    Frame frame(Headers headers, Instant now) {
        if (timestampHeader.isEmpty()) {
            return around("");
        }
        HeaderValue timestamp = HeaderValue.of(headers, timestampHeader, "");
        String fault = timestamp.isFaulty() ? timestamp.fault() : Freshness.fault(timestamp.value(), now, tolerance);
        return fault.isEmpty() ? around(timestamp.value()) : new Frame(new byte[0], new byte[0], fault);
    }

    private Frame around(String timestamp) {
        int place = template.indexOf(BODY_MARK);
        return new Frame(
                template.substring(0, place).replace(TIME_MARK, timestamp).getBytes(UTF_8),
                template.substring(place + BODY_MARK.length())
                        .replace(TIME_MARK, timestamp)
                        .getBytes(UTF_8),
                "");
    }

    private static int count(String text, String mark) {
        return (text.length() - text.replace(mark, "").length()) / mark.length();
    }

    /** What stands around the body; with a fault, nothing. */
    record Frame(byte[] before, byte[] after, String fault) {}
}
