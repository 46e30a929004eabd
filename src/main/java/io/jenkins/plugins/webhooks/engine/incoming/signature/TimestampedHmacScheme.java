package io.jenkins.plugins.webhooks.engine.incoming.signature;

import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.Headers;

/**
 * A keyed hash over the body and the time at which it was sent.
 *
 * @param name for traces
 * @param hmac how the hash is computed and written
 * @param content what it is computed over
 */
public record TimestampedHmacScheme(String name, HmacScheme hmac, SignedContent content) implements SignatureScheme {
    /** Slack's way with the tolerance that its documentation names. */
    public static final TimestampedHmacScheme SLACK = slack(Freshness.TOLERANCE);

    /**
     * Slack's way; the secret counts as it is written.
     *
     * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from
     *     Slack</a>
     */
    public static TimestampedHmacScheme slack(Duration tolerance) {
        return new TimestampedHmacScheme(
                "slack",
                new HmacScheme("X-Slack-Signature", "v0=", Algorithm.HMAC_SHA256, Encoding.HEX),
                new SignedContent("X-Slack-Request-Timestamp", "v0:{timestamp}:{body}", tolerance));
    }

    @Override
    public boolean isPresent(Headers headers) {
        return hmac.isPresent(headers);
    }

    @Override
    public Verdict verify(Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        SignedContent.Frame frame = content.frame(headers, now);
        return frame.fault().isEmpty()
                ? hmac.check(headers, secrets, frame.before(), body, frame.after())
                : Verdict.refused(frame.fault());
    }
}
