package io.jenkins.plugins.webhooks.engine.incoming.signature;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * A JSON Web Token (RFC 7519) as bearer token. Proves the sender but not the body.
 *
 * @param algorithm the only one that counts, whatever the token says (RFC 8725, section 3.1)
 * @param claims what the token must say
 * @param publication the key set (RFC 7517) of whoever issues tokens; null for {@code HS256} by a shared secret
 */
public record JwtScheme(
        JWSAlgorithm algorithm,
        JwtClaims claims,
        @CheckForNull Publication publication) implements SignatureScheme {
    private static final String HEADER = "Authorization";
    private static final int LONGEST = 16_384;

    public JwtScheme {
        boolean shared = algorithm.equals(JWSAlgorithm.HS256);
        if (shared != (publication == null)) {
            throw new IllegalArgumentException(
                    shared
                            ? "HS256 uses the shared secret and no published keys: leave keys out or choose RS256"
                            : algorithm + " needs the address of the published keys: set keys to an https URL");
        }
    }

    /** The key set at an address. */
    public static Publication keySet(HttpUrl url) {
        return new Publication(url, text -> JwtKeys.read(text).map(keys -> text));
    }

    @Override
    public String name() {
        return "jwt";
    }

    @Override
    public boolean isPresent(Headers headers) {
        return headers.get(HEADER) != null;
    }

    @Override
    public Verdict verify(Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        HeaderValue value = HeaderValue.of(headers, HEADER, "Bearer ");
        if (value.isFaulty()) {
            return Verdict.refused(value.fault());
        }
        SignedJWT token;
        try {
            token = SignedJWT.parse(value.value().length() > LONGEST ? "" : value.value());
        } catch (ParseException | RuntimeException notOne) {
            return Verdict.refused("the bearer token is no signed JSON Web Token");
        }
        if (!algorithm.equals(token.getHeader().getAlgorithm())) {
            return Verdict.refused("the token is not signed with " + algorithm);
        }
        Verdict signed = LiveSecrets.tryAll("token's signature", secrets, secret -> isBy(secret, token));
        if (!signed.proven()) {
            return signed;
        }
        String fault = claims.fault(token, now);
        return fault.isEmpty() ? signed : Verdict.refused(fault);
    }

    @Override
    public Optional<Publication> published() {
        return Optional.ofNullable(publication);
    }

    private boolean isBy(Secret secret, SignedJWT token) {
        try {
            if (publication == null) {
                return token.verify(new MACVerifier(secret.bytes()));
            }
            Optional<JWKSet> keys = JwtKeys.read(secret.text());
            return keys.isPresent() && isByAny(JwtKeys.verifiers(keys.get(), token.getHeader()), token);
        } catch (JOSEException | RuntimeException unfit) {
            // For example a shared secret of less than 256 bits, which RFC 7518, section 3.2, forbids.
            return false;
        }
    }

    private static boolean isByAny(List<JWSVerifier> verifiers, SignedJWT token) throws JOSEException {
        for (JWSVerifier verifier : verifiers) {
            if (token.verify(verifier)) {
                return true;
            }
        }
        return false;
    }
}
