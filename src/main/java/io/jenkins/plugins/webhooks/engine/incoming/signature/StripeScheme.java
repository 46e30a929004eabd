package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import okhttp3.Headers;

/**
 * Stripe: time and signatures in one header, HMAC-SHA-256 over {@code <t>.<body>}. The key is the whole text of the
 * secret, {@code whsec_} included. Any {@code v1} may match; {@code v0} is for tests of Stripe's own and proves nothing.
 *
 * @param tolerance how far the time may be from our clock, both ways
 * @see <a href="https://docs.stripe.com/webhooks/signature">Verify webhook signatures</a>
 */
public record StripeScheme(Duration tolerance) implements SignatureScheme {
    /** With the tolerance of Stripe's libraries. */
    public static final StripeScheme STRIPE = new StripeScheme(Freshness.TOLERANCE);

    private static final String HEADER = "Stripe-Signature";
    private static final byte[] DOT = {'.'};

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public boolean isPresent(Headers headers) {
        return headers.get(HEADER) != null;
    }

    @Override
    public Verdict verify(Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        HeaderValue value = HeaderValue.of(headers, HEADER, "");
        if (value.isFaulty()) {
            return Verdict.refused(value.fault());
        }
        List<String> times = entries(value.value(), "t=");
        if (times.size() != 1) {
            return Verdict.refused("header " + HEADER + " has " + times.size() + " times instead of one");
        }
        String staleness = Freshness.fault(times.get(0), now, tolerance);
        if (!staleness.isEmpty()) {
            return Verdict.refused(staleness);
        }
        List<byte[]> claimed = entries(value.value(), "v1=").stream()
                .flatMap(hex -> Encoding.HEX.read(hex).stream())
                .toList();
        if (claimed.isEmpty()) {
            return Verdict.refused("no v1 signature in " + HEADER);
        }
        byte[] time = times.get(0).getBytes(UTF_8);
        return LiveSecrets.tryAll("signature", secrets, secret -> {
            byte[] expected = Hmac.compute("HmacSHA256", secret.bytes(), time, DOT, body);
            boolean matches = false;
            for (byte[] each : claimed) {
                matches |= Hmac.equal(expected, each);
            }
            return matches;
        });
    }

    private static List<String> entries(String header, String key) {
        List<String> values = new ArrayList<>();
        StringTokenizer entries = new StringTokenizer(header, ",");
        while (entries.hasMoreTokens()) {
            String entry = entries.nextToken().strip();
            if (entry.startsWith(key)) {
                values.add(entry.substring(key.length()));
            }
        }
        return values;
    }
}
