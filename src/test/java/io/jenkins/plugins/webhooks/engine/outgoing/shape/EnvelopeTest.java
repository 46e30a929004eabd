package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEDecrypter;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final byte[] BODY = "{\"text\":\"secret ä\"}".getBytes(UTF_8);
    private static RSAKey rsa;
    private static ECKey ec;
    private static OctetSequenceKey shared;

    @BeforeAll
    static void make_keys() throws JOSEException {
        rsa = new RSAKeyGenerator(2048).keyID("rsa-1").generate();
        ec = new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
        shared = new OctetSequenceKeyGenerator(256).generate();
    }

    private static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static EncryptionSettings settings(Algorithm algorithm) {
        try {
            return switch (algorithm) {
                case DIR ->
                    new EncryptionSettings(
                            algorithm, secret(shared.getKeyValue().toString()), "k1");
                case RSA_OAEP_256 -> EncryptionSettings.toPublicKey(algorithm, pem(rsa.toPublicKey()), null);
                case ECDH_ES ->
                    EncryptionSettings.toPublicKey(algorithm, ec.toPublicJWK().toJSONString(), null);
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWEDecrypter decrypter(Algorithm algorithm) throws JOSEException {
        return switch (algorithm) {
            case DIR -> new DirectDecrypter(shared);
            case RSA_OAEP_256 -> new RSADecrypter(rsa);
            case ECDH_ES -> new ECDHDecrypter(ec);
        };
    }

    private static Secrets secret(String text) {
        return Secrets.of(Secret.of("key", text));
    }

    private static Envelope seal(EncryptionSettings encryption, Compression compression) {
        BodySettings settings = new BodySettings(BodyFormat.JSON, Fields.ALL, null, null, compression, encryption);
        return Envelope.of(settings, "application/json", BODY, Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void the_target_alone_reads_it(Algorithm algorithm) throws Exception {
        Envelope envelope = seal(settings(algorithm), Compression.NONE);
        assertThat(envelope.contentType()).isEqualTo("application/jose");
        assertThat(envelope.contentEncoding()).isNull();
        String compact = new String(envelope.body(), UTF_8);
        JWEObject object = JWEObject.parse(compact);
        object.decrypt(decrypter(algorithm));
        assertThat(object.getPayload().toBytes()).isEqualTo(BODY);
        assertThat(object.getHeader().getContentType()).isEqualTo("json");
        assertThat(object.getHeader().getEncryptionMethod().getName()).isEqualTo("A256GCM");
        assertThat(object.getHeader().getAlgorithm().getName()).isEqualTo(algorithm.label());
        assertThat(new String(seal(settings(algorithm), Compression.NONE).body(), UTF_8))
                .isNotEqualTo(compact);
    }

    @ParameterizedTest
    @EnumSource(Algorithm.class)
    void what_was_changed_is_not_read(Algorithm algorithm) throws Exception {
        String[] parts = new String(seal(settings(algorithm), Compression.NONE).body(), UTF_8).split("\\.", -1);
        for (int changed : new int[] {2, 3, 4}) {
            String[] tampered = parts.clone();
            char first = tampered[changed].charAt(0);
            tampered[changed] = (first == 'A' ? 'B' : 'A') + tampered[changed].substring(1);
            JWEObject object = JWEObject.parse(String.join(".", tampered));
            assertThatThrownBy(() -> object.decrypt(decrypter(algorithm))).isInstanceOf(JOSEException.class);
        }
    }

    @Test
    void the_key_is_named() throws Exception {
        assertThat(header(settings(Algorithm.DIR))).isEqualTo("k1");
        assertThat(header(settings(Algorithm.ECDH_ES))).isEqualTo("ec-1");
        assertThat(header(settings(Algorithm.RSA_OAEP_256))).isNull();
        assertThat(header(EncryptionSettings.toPublicKey(
                        Algorithm.RSA_OAEP_256, rsa.toPublicJWK().toJSONString(), "mine")))
                .isEqualTo("mine");
    }

    private static String header(EncryptionSettings settings) throws Exception {
        return JWEObject.parse(new String(seal(settings, Compression.NONE).body(), UTF_8))
                .getHeader()
                .getKeyID();
    }

    @Test
    void a_shared_key_is_read_in_all_its_forms() throws Exception {
        byte[] key = shared.toByteArray();
        for (String text : new String[] {
            shared.getKeyValue().toString(),
            Base64.getEncoder().encodeToString(key) + "\n",
            HexFormat.of().formatHex(key),
            shared.toJSONString()
        }) {
            Envelope envelope = seal(new EncryptionSettings(Algorithm.DIR, secret(text), null), Compression.NONE);
            JWEObject object = JWEObject.parse(new String(envelope.body(), UTF_8));
            object.decrypt(new DirectDecrypter(shared));
            assertThat(object.getPayload().toBytes()).isEqualTo(BODY);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "AAAA",
                "{}",
                "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                "hunter2 hunter2",
                "-----BEGIN PUBLIC KEY-----"
            })
    void without_a_usable_key_nothing_leaves(String text) {
        for (Algorithm algorithm : Algorithm.values()) {
            assertThatThrownBy(() -> seal(new EncryptionSettings(algorithm, secret(text), null), Compression.NONE))
                    .isInstanceOf(SecretUnavailableException.class)
                    .hasMessageContaining("secret 'key' is no key: encryption with '" + algorithm.label() + "' needs")
                    .hasMessageNotContaining("hunter2");
        }
        assertThatThrownBy(() -> seal(new EncryptionSettings(Algorithm.DIR, Secrets.NONE, null), Compression.NONE))
                .isInstanceOf(SecretUnavailableException.class);
    }

    @Test
    void a_weak_or_foreign_public_key_is_refused_at_once() throws Exception {
        RSAKey weak = new RSAKeyGenerator(1024, true).generate();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EncryptionSettings.toPublicKey(
                        Algorithm.RSA_OAEP_256, weak.toPublicJWK().toJSONString(), null))
                .withMessageContaining("at least 2048 bits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EncryptionSettings.toPublicKey(Algorithm.RSA_OAEP_256, pem(ec.toPublicKey()), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EncryptionSettings.toPublicKey(
                        Algorithm.ECDH_ES, rsa.toPublicJWK().toJSONString(), null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EncryptionSettings.toPublicKey(Algorithm.DIR, shared.toJSONString(), null))
                .withMessageContaining("not a public one");
        assertThatIllegalArgumentException().isThrownBy(() -> Algorithm.parse("RSA1_5"));
    }

    @Test
    void gzip_is_around_everything() throws Exception {
        Envelope plain = seal(null, Compression.GZIP);
        assertThat(plain.contentType()).isEqualTo("application/json");
        assertThat(plain.contentEncoding()).isEqualTo("gzip");
        assertThat(unzipped(plain)).isEqualTo(BODY);

        Envelope sealed = seal(settings(Algorithm.DIR), Compression.GZIP);
        assertThat(sealed.contentType()).isEqualTo("application/jose");
        JWEObject object = JWEObject.parse(new String(unzipped(sealed), UTF_8));
        object.decrypt(new DirectDecrypter(shared));
        assertThat(object.getPayload().toBytes()).isEqualTo(BODY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Compression.parse("zip"))
                .withMessageContaining("gzip");
    }

    private static byte[] unzipped(Envelope envelope) throws Exception {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(envelope.body()))) {
            return in.readAllBytes();
        }
    }
}
