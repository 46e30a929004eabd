package io.jenkins.plugins.webhooks.engine.incoming.signature;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;

/** One way in which a sender proves that a request is its own and unchanged. Stateless and pure. */
public interface SignatureScheme {
    /** Short name for traces, for example {@code hmac-sha256}. */
    String name();

    /**
     * Whether the request carries this scheme's proof at all, right or wrong. The first scheme of a provider that is
     * present decides alone, so that a wrong strong proof is never outweighed by a weaker one.
     */
    boolean isPresent(Headers headers);

    /**
     * Checks the proof against every live secret in constant time. Malformed input is not proven; nothing is thrown.
     *
     * @param headers as received
     * @param body the raw bytes as received
     * @param secrets all live secrets; none means not proven
     * @param now for schemes with a timestamp
     */
    Verdict verify(Headers headers, byte[] body, List<Secret> secrets, Instant now);

    /** As {@link #isPresent(Headers)}, for proofs that may stand in the request line. */
    default boolean isPresent(RequestLine line, Headers headers) {
        return isPresent(headers);
    }

    /** As {@link #verify(Headers, byte[], List, Instant)}, for proofs that cover more than headers and body. */
    default Verdict verify(RequestLine line, Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        return verify(headers, body, secrets, now);
    }

    /**
     * Whether the proof covers the body and nothing else, neither a time nor the delivery's id: whoever recorded such a
     * request can send it again under another id.
     */
    default boolean signsBodyAlone() {
        return false;
    }

    /** Whether configured secrets are what this scheme proves by; otherwise none need to be configured. */
    default boolean usesSecrets() {
        return published().isEmpty();
    }

    /** Where the keys are published that take the secrets' place; empty if the configured secrets count. */
    default Optional<Publication> published() {
        return Optional.empty();
    }

    /** Names of headers that hold a secret itself and must not be kept. */
    default Set<String> secretHeaders() {
        return Set.of();
    }
}
