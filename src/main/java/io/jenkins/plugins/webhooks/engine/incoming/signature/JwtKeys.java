package io.jenkins.plugins.webhooks.engine.incoming.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads published key sets, RFC 7517. Only public keys count: a shared one would be known to everybody. */
final class JwtKeys {
    private JwtKeys() {}

    /** The set in a text, if it is one with at least one public key. */
    static Optional<JWKSet> read(String text) {
        try {
            JWKSet keys = JWKSet.parse(text);
            return keys.getKeys().stream().anyMatch(AsymmetricJWK.class::isInstance)
                    ? Optional.of(keys)
                    : Optional.empty();
        } catch (ParseException | RuntimeException notOne) {
            return Optional.empty();
        }
    }

    /** What can check a token with this header: the keys of its id, kind and use. */
    static List<JWSVerifier> verifiers(JWKSet keys, JWSHeader header) throws JOSEException {
        List<JWSVerifier> verifiers = new ArrayList<>();
        for (JWK key : new JWKSelector(JWKMatcher.forJWSHeader(header)).select(keys)) {
            if (key instanceof AsymmetricJWK pair) {
                verifiers.add(new DefaultJWSVerifierFactory().createJWSVerifier(header, pair.toPublicKey()));
            }
        }
        return verifiers;
    }
}
