package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Verdict;

/**
 * How the check of a request's proof ended.
 *
 * @param verdict whether it holds, and why
 * @param tried whether there was something to check it by; only then it tells anything about the sender
 * @param bodyAlone whether the proof covers the body and nothing else, neither a time nor the delivery's id
 */
record Proof(Verdict verdict, boolean tried, boolean bodyAlone) {
    static Proof of(Door door, IncomingRequest request, Verdict verdict) {
        boolean tried = !verdict.equals(Prover.UNSIGNED) && !verdict.equals(Prover.NO_SECRET);
        return new Proof(verdict, tried, tried && decides(door, request) instanceof HmacScheme);
    }

    /** The scheme that decided: the first whose proof is there. */
    private static SignatureScheme decides(Door door, IncomingRequest request) {
        return door.provider().schemes(door.webhook().signature()).stream()
                .filter(scheme -> scheme.isPresent(request.line(), request.headers()))
                .findFirst()
                .orElse(null);
    }
}
