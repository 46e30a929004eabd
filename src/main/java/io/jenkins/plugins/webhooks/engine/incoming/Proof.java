package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.incoming.signature.Verdict;

/**
 * How the check of a request's proof ended.
 *
 * @param verdict whether it holds, and why
 * @param tried whether there was something to check it by; only then it tells anything about the sender
 * @param bodyAlone whether the proof covers the body and nothing else, neither a time nor the delivery's id
 */
record Proof(Verdict verdict, boolean tried, boolean bodyAlone) {
    static Proof none(Verdict verdict) {
        return new Proof(verdict, false, false);
    }
}
