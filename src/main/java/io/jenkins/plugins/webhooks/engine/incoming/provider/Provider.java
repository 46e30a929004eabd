package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;

/** What one outside system sends, how it proves itself and how it maps to our fields. Stateless and pure. */
public interface Provider {
    /** Name in configuration and the first part of the raw event's type: {@code github}. */
    String name();

    /** Name for people: {@code GitHub}. */
    String displayName();

    /**
     * Ways to prove, strongest first; the first whose proof is present decides.
     *
     * @param settings used by providers that let the user say how the sender signs
     */
    List<SignatureScheme> schemes(SignatureSettings settings);

    /** The sender's id of this delivery, by which a repeat is recognised; empty if it gives none. */
    Optional<String> deliveryId(Headers headers, byte[] body);

    /** The sender's own name of the event, for example {@code pull_request}; never empty. */
    String event(Headers headers, JsonNode payload);

    /**
     * Our fields for the events that this delivery reports, none if we have no common shape for it.
     *
     * @param payload may be anything: absent fields give absent values, never an exception
     */
    List<Normalised> normalise(String event, Headers headers, JsonNode payload);

    /**
     * Whether this is the sender's own connection test, which it sends unsigned even when it has a secret. It is
     * answered with 200 and causes nothing.
     */
    default boolean isUnsignedPing(Headers headers, byte[] body) {
        return false;
    }

    /**
     * Whether a proven request is the sender's own connection test: it is an event like any other, but no action is
     * done for it.
     */
    default boolean isConnectionTest(String event, JsonNode payload) {
        return false;
    }

    /**
     * What to answer to a sender that asks with {@code OPTIONS} whether it may send: headers, none if this system never
     * asks. Permission proves nothing; every request that follows is checked.
     */
    default Map<String, String> permission(Headers headers) {
        return Map.of();
    }
}
