package io.jenkins.plugins.webhooks.engine.incoming.signature;

/**
 * Outcome of a check of a signature.
 *
 * @param proven whether the request is the sender's own
 * @param detail for the trace, in words; never sent to the caller and free of secrets and digests
 */
public record Verdict(boolean proven, String detail) {
    /** Proven, with the words for the trace. */
    public static Verdict proven(String detail) {
        return new Verdict(true, detail);
    }

    /** Not proven, with the reason for the trace. */
    public static Verdict refused(String detail) {
        return new Verdict(false, detail);
    }
}
