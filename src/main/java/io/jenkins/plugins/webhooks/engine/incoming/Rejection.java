package io.jenkins.plugins.webhooks.engine.incoming;

import java.util.Map;

/**
 * Why a request is not let in.
 *
 * @param status HTTP status
 * @param phrase for the sender: the same words for all causes of a kind
 * @param stage who decided, for the trace
 * @param detail for the trace, in words
 * @param headers for the answer
 */
record Rejection(int status, String phrase, String stage, String detail, Map<String, String> headers) {
    /** Nothing is known by the name that was called. */
    static final Rejection NO_WEBHOOK = of(404, "not found", "webhook", "there is no incoming webhook of this name");

    static Rejection of(int status, String phrase, String stage, String detail) {
        return new Rejection(status, phrase, stage, detail, Map.of());
    }

    /** For faults of ours: the sender should come again. */
    static Rejection retryLater(String stage, String detail) {
        return new Rejection(503, "try again later", stage, detail, Map.of("Retry-After", "30"));
    }

    /** Whether it looks as if somebody tries names. */
    boolean isProbe() {
        return this == NO_WEBHOOK;
    }
}
