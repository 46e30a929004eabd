package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Publication;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Verdict;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Decides whether a request is its sender's own. */
public final class Prover {
    private static final Verdict UNSIGNED =
            Verdict.proven("not checked: this incoming webhook accepts unsigned requests");

    private final PublishedKeys published;
    private final SecretUses uses;

    /** Makes it. */
    public Prover(PublishedKeys published, SecretUses uses) {
        this.published = published;
        this.uses = uses;
    }

    /**
     * Checks the strongest proof that is there, and no other.
     *
     * @param raw the body as sent
     * @param decoded the body decompressed, or null if it was not compressed: some senders sign before they compress
     * @throws io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException if a secret can't be read
     */
    Proof prove(Door door, IncomingRequest request, byte[] raw, @CheckForNull byte[] decoded, Instant now) {
        List<SignatureScheme> schemes = door.provider().schemes(door.webhook().signature());
        List<Secret> secrets = door.webhook().secrets().live();
        boolean unsigned = door.webhook().acceptUnsigned();
        if (secrets.isEmpty() && schemes.stream().allMatch(SignatureScheme::usesSecrets)) {
            return Proof.none(
                    unsigned
                            ? UNSIGNED
                            : Verdict.refused("this incoming webhook has no secret, so nothing can be proven"));
        }
        for (SignatureScheme scheme : schemes) {
            if (scheme.isPresent(request.line(), request.headers())) {
                Attempt attempt = new Attempt(scheme, request, raw, decoded, now);
                Verdict verdict = scheme.published()
                        .map(publication -> byPublished(attempt, publication))
                        .orElseGet(() -> bySecrets(attempt, door.webhook().name(), secrets));
                return new Proof(verdict, true, scheme.signsBodyAlone());
            }
        }
        String names = schemes.stream().map(SignatureScheme::name).distinct().collect(Collectors.joining(" or "));
        return unsigned
                ? Proof.none(UNSIGNED)
                : new Proof(Verdict.refused("no proof was sent: expected " + names), true, false);
    }

    private Verdict byPublished(Attempt attempt, Publication publication) {
        Verdict verdict = attempt.by(List.of(published.key(publication)));
        if (!verdict.proven()) {
            // The sender may have changed its key; the next request is judged by what is published now.
            published.doubt(publication);
        }
        return verdict;
    }

    private Verdict bySecrets(Attempt attempt, String webhook, List<Secret> secrets) {
        List<Secret> live = secrets.stream()
                .filter(each -> each.validity().contains(attempt.now()))
                .toList();
        Verdict verdict = attempt.by(live);
        if (verdict.proven() && attempt.scheme().usesSecrets()) {
            attempt.which(live).ifPresent(secret -> uses.record(webhook, secret.id(), attempt.now()));
        }
        return verdict;
    }

    /** A proof to be checked. */
    private record Attempt(
            SignatureScheme scheme,
            IncomingRequest request,
            byte[] raw,
            @CheckForNull byte[] decoded,
            Instant now) {
        Verdict by(List<Secret> secrets) {
            Verdict verdict = over(raw, secrets);
            return verdict.proven() || decoded == null ? verdict : over(decoded, secrets);
        }

        /** The secret that proved it; only where several overlap does that take a second look. */
        Optional<Secret> which(List<Secret> secrets) {
            return secrets.size() == 1
                    ? Optional.of(secrets.get(0))
                    : secrets.stream()
                            .filter(each -> by(List.of(each)).proven())
                            .findFirst();
        }

        private Verdict over(byte[] body, List<Secret> secrets) {
            return scheme.verify(request.line(), request.headers(), body, secrets, now);
        }
    }
}
