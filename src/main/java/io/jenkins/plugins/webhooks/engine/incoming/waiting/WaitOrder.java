package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.choice.SignatureText;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.Validation;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What somebody wants to wait for.
 *
 * @param owner who waits, in the words of the edge: only that one may ask for the outcome
 * @param expires after which time the URL closes, up to 366 days
 * @param provider name of the system that sends
 * @param credentials id of what the sender signs with besides knowing the URL, or null
 * @param filter JSONata over the receipt that must give true, or null for everything
 * @param signature how the sender signs, as a {@link SignatureText}, or null for the provider's way
 * @param schema JSON Schema that the payload must meet, or null for none
 */
public record WaitOrder(
        String owner,
        Duration expires,
        String provider,
        @CheckForNull String credentials,
        @CheckForNull String filter,
        @CheckForNull String signature,
        @CheckForNull String schema) {
    private static final Duration LONGEST = Duration.ofDays(366);

    public WaitOrder {
        if (expires.isNegative() || expires.isZero() || expires.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("expires must be more than nothing and at most 366 days");
        }
        require("filter", filter, Expression::parse);
        require("schema", schema, Validation::parse);
        require("signature", signature, text -> requireSecret(SignatureText.read(text), credentials));
    }

    /** Signs in its provider's way and sends what it likes. */
    public WaitOrder(
            String owner,
            Duration expires,
            String provider,
            @CheckForNull String credentials,
            @CheckForNull String filter) {
        this(owner, expires, provider, credentials, filter, null, null);
    }

    private static void requireSecret(SignatureSettings signature, @CheckForNull String credentials) {
        if (credentials == null || !signature.scheme().usesSecrets()) {
            throw new IllegalArgumentException("a one-time URL knows only schemes with a secret, in credentialsId");
        }
    }

    private static void require(String name, @CheckForNull String text, Consumer<String> check) {
        try {
            if (text != null) {
                check.accept(text);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }
}
