package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.Header;
import java.time.Instant;
import java.util.List;

/**
 * One try to deliver.
 *
 * @param number 1 for the first
 * @param startedAt when the request was begun
 * @param durationMillis until the answer was read or the try failed
 * @param status HTTP status, or null if there was no answer
 * @param outcome what came of it, in words
 * @param url where it went
 * @param requestHeaders as sent, sensitive values masked
 * @param responseHeaders as received, or none
 * @param responseBody the first part of the answer's body as text
 * @param batch id of the batch it went in, sent as {@code webhook-id}; null for a delivery alone
 */
public record Attempt(
        int number,
        Instant startedAt,
        long durationMillis,
        @CheckForNull Integer status,
        String outcome,
        String url,
        List<Header> requestHeaders,
        List<Header> responseHeaders,
        String responseBody,
        @CheckForNull String batch) {
    /** The same exchange as one delivery of a batch has it. */
    Attempt of(int ownNumber, String ownOutcome) {
        return new Attempt(
                ownNumber,
                startedAt,
                durationMillis,
                status,
                ownOutcome,
                url,
                requestHeaders,
                responseHeaders,
                responseBody,
                batch);
    }
}
