package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Verdict;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.Headers;

/** Decides whether a request is its sender's own. */
final class Prover {
    private static final Verdict UNSIGNED =
            Verdict.proven("not checked: this incoming webhook accepts unsigned requests");

    private Prover() {}

    /**
     * Checks the strongest proof that is there, and no other.
     *
     * @param raw the body as sent
     * @param decoded the body decompressed, or null if it was not compressed: some senders sign before they compress
     * @throws io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException if a secret can't be read
     */
    static Verdict prove(Door door, Headers headers, byte[] raw, @CheckForNull byte[] decoded, Instant now) {
        List<SignatureScheme> schemes = door.provider().schemes(door.webhook().signature());
        List<Secret> secrets = door.webhook().secrets().live();
        boolean unsigned = door.webhook().acceptUnsigned();
        if (secrets.isEmpty()) {
            return unsigned
                    ? UNSIGNED
                    : Verdict.refused("this incoming webhook has no secret, so nothing can be proven");
        }
        for (SignatureScheme scheme : schemes) {
            if (scheme.isPresent(headers)) {
                Verdict verdict = scheme.verify(headers, raw, secrets, now);
                return verdict.proven() || decoded == null ? verdict : scheme.verify(headers, decoded, secrets, now);
            }
        }
        String names = schemes.stream().map(SignatureScheme::name).collect(Collectors.joining(" or "));
        return unsigned ? UNSIGNED : Verdict.refused("no proof was sent: expected " + names);
    }
}
