package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class JwtSchemeTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final String TEXT = "a shared secret of more than 32 bytes";
    private static final List<Secret> SECRETS = List.of(Secret.of("old", "x".repeat(40)), Secret.of("jwt", TEXT));
    private static final JwtClaims CLAIMS = new JwtClaims("jira", "jenkins", Duration.ofMinutes(1));
    private static final JwtScheme SHARED = new JwtScheme(JWSAlgorithm.HS256, CLAIMS, null);
    private static final Publication KEYS = JwtScheme.keySet(HttpUrl.get("https://issuer.example/keys"));

    @Test
    void a_token_by_a_live_secret_proves() throws JOSEException {
        assertThat(detail(claims().build())).isEqualTo("proven by secret 'jwt'");
        assertThat(detail(claims().audience(List.of("x", "jenkins")).build())).isEqualTo("proven by secret 'jwt'");
    }

    @Test
    void every_claim_counts() throws JOSEException {
        assertThat(detail(claims().expirationTime(at(-60)).build())).isEqualTo("the token has expired");
        assertThat(detail(claims().expirationTime(at(-59)).build())).startsWith("proven");
        assertThat(detail(claims().expirationTime(null).build())).isEqualTo("the token never ends: it needs 'exp'");
        assertThat(detail(claims().notBeforeTime(at(61)).build())).isEqualTo("the token is not valid yet");
        assertThat(detail(claims().issueTime(at(61)).build())).isEqualTo("the token is not valid yet");
        assertThat(detail(claims().issuer("other").build())).isEqualTo("the token's issuer is another one");
        assertThat(detail(claims().issuer(null).build())).isEqualTo("the token's issuer is another one");
        assertThat(detail(claims().audience("other").build())).isEqualTo("the token is for another audience");
        assertThat(detail(claims().audience((String) null).build())).isEqualTo("the token is for another audience");
    }

    @Test
    void a_token_without_a_signature_or_with_another_algorithm_is_refused() throws JOSEException {
        String plain = new PlainJWT(claims().build()).serialize();
        SignedJWT stronger = new SignedJWT(new JWSHeader(JWSAlgorithm.HS512), claims().build());
        stronger.sign(new MACSigner("x".repeat(64)));

        assertThat(verify(SHARED, "Bearer " + plain, SECRETS).detail())
                .isEqualTo("the bearer token is no signed JSON Web Token");
        assertThat(verify(SHARED, "Bearer " + stronger.serialize(), List.of(Secret.of("k", "x".repeat(64))))
                        .detail())
                .isEqualTo("the token is not signed with HS256");
        assertThat(verify(SHARED, "Bearer a.b.c", SECRETS).detail()).contains("no signed JSON Web Token");
        assertThat(verify(SHARED, "Basic x", SECRETS).detail()).contains("does not start with 'Bearer '");
        assertThat(verify(SHARED, "Bearer " + "a".repeat(20_000), SECRETS).proven())
                .isFalse();
    }

    /** The classic confusion: the issuer's public key, which everybody has, as shared secret. */
    @Test
    void a_public_key_is_never_taken_for_a_shared_secret() throws JOSEException {
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("one").generate();
        String published = new JWKSet(rsa.toPublicJWK()).toString();
        SignedJWT forged = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        forged.sign(new MACSigner(published.getBytes(StandardCharsets.UTF_8)));
        JwtScheme scheme = new JwtScheme(JWSAlgorithm.RS256, CLAIMS, KEYS);

        assertThat(verify(scheme, "Bearer " + forged.serialize(), List.of(Secret.of("keys", published)))
                        .detail())
                .isEqualTo("the token is not signed with RS256");
        assertThat(KEYS.keys().apply(published)).hasValue(published);
        assertThat(KEYS.keys().apply(new JWKSet(new OctetSequenceKey.Builder(new byte[32]).build()).toString(false)))
                .isEmpty();
        assertThat(KEYS.keys().apply("{}")).isEmpty();
    }

    @Test
    void published_keys_of_each_kind_prove() throws JOSEException {
        RSAKey rsa = new RSAKeyGenerator(2048).keyID("rsa").generate();
        ECKey ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
        RSAKey other = new RSAKeyGenerator(2048).keyID("rsa").generate();
        List<Secret> published = List.of(Secret.of("keys", new JWKSet(List.of(rsa, ec)).toString()));

        assertThat(by(JWSAlgorithm.RS256, new RSASSASigner(rsa), "rsa", published))
                .startsWith("proven");
        assertThat(by(JWSAlgorithm.PS256, new RSASSASigner(rsa), "rsa", published))
                .startsWith("proven");
        assertThat(by(JWSAlgorithm.ES256, new ECDSASigner(ec), "ec", published)).startsWith("proven");
        assertThat(by(JWSAlgorithm.RS256, new RSASSASigner(other), "rsa", published))
                .contains("does not match");
        assertThat(by(JWSAlgorithm.RS256, new RSASSASigner(rsa), "another", published))
                .contains("does not match");
        assertThat(by(JWSAlgorithm.RS256, new RSASSASigner(rsa), "rsa", List.of(Secret.of("keys", "?"))))
                .contains("does not match");
    }

    @Test
    void algorithm_and_keys_must_belong_together() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JwtScheme(JWSAlgorithm.RS256, CLAIMS, null))
                .withMessageContaining("keys");
        assertThatIllegalArgumentException().isThrownBy(() -> new JwtScheme(JWSAlgorithm.HS256, CLAIMS, KEYS));
    }

    @Test
    void a_secret_too_short_for_the_algorithm_proves_nothing() throws JOSEException {
        SignedJWT token = signed(claims().build());

        assertThat(verify(SHARED, "Bearer " + token.serialize(), List.of(Secret.of("short", "short")))
                        .proven())
                .isFalse();
    }

    @Property(tries = 300)
    void any_changed_character_refuses(@ForAll @IntRange(max = 100_000) int place) throws JOSEException {
        char[] token = signed(claims().build()).serialize().toCharArray();
        int changed = place % token.length;
        // The last character of a part has bits that Base64 does not use; dots are tried by the other property.
        if (token[changed] == '.' || changed + 1 == token.length || token[changed + 1] == '.') {
            return;
        }
        token[changed] = token[changed] == 'A' ? 'B' : 'A';

        assertThat(verify(SHARED, "Bearer " + new String(token), SECRETS).proven())
                .isFalse();
    }

    @Property
    void never_throws(@ForAll String value, @ForAll @NotEmpty String secret) {
        Headers headers = new Headers.Builder()
                .addUnsafeNonAscii("Authorization", "Bearer " + value.replaceAll("[\\r\\n\\x00]", ""))
                .build();
        List<Secret> secrets = List.of(Secret.of("s", secret));

        assertThat(SHARED.verify(headers, new byte[0], secrets, NOW).proven()).isFalse();
        assertThat(new JwtScheme(JWSAlgorithm.ES256, CLAIMS, KEYS)
                        .verify(headers, new byte[0], secrets, NOW)
                        .proven())
                .isFalse();
    }

    private static String by(JWSAlgorithm algorithm, JWSSigner signer, String keyId, List<Secret> published)
            throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims().build());
        token.sign(signer);
        return verify(new JwtScheme(algorithm, CLAIMS, KEYS), "Bearer " + token.serialize(), published)
                .detail();
    }

    private static String detail(JWTClaimsSet claims) throws JOSEException {
        return verify(SHARED, "Bearer " + signed(claims).serialize(), SECRETS).detail();
    }

    private static SignedJWT signed(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        token.sign(new MACSigner(TEXT));
        return token;
    }

    private static Verdict verify(JwtScheme scheme, String value, List<Secret> secrets) {
        return scheme.verify(Headers.of("Authorization", value), new byte[0], secrets, NOW);
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer("jira").audience("jenkins").expirationTime(at(300));
    }

    private static Date at(long seconds) {
        return Date.from(NOW.plusSeconds(seconds));
    }
}
