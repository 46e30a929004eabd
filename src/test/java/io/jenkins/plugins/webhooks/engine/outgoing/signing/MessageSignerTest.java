package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.incoming.signature.RequestLine;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Verdict;
import io.jenkins.plugins.webhooks.engine.incoming.signature.message.MessageSignatureScheme;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.Relay;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.QueryAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.MessageAlgorithm;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.greenbytes.http.sfv.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** RFC 9421: its examples, and the whole way over a socket into our own door. */
class MessageSignerTest {
    private static final Instant CREATED = Instant.ofEpochSecond(1618884473);
    private static final byte[] BODY = "{\"hello\": \"world\"}".getBytes(UTF_8);
    private static final Headers SENT =
            Headers.of("Date", "Tue, 20 Apr 2021 02:07:55 GMT", "Content-Type", "application/json");
    private static final Unsigned EXAMPLE =
            new Unsigned("id", CREATED, "POST", HttpUrl.get("https://example.com/foo?param=Value&Pet=dog"), SENT, BODY);

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @TempDir
    private Path folder;

    @Test
    void an_hmac_is_that_of_appendix_b_2_5() {
        Secret shared = Secret.of(
                "shared",
                "whsec_uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==");
        assertThat(example(
                        MessageAlgorithm.HMAC_SHA256,
                        shared,
                        "test-shared-secret",
                        "date",
                        "@authority",
                        "content-type"))
                .isEqualTo("pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=");
    }

    @Test
    void an_ed25519_signature_is_that_of_appendix_b_2_6() {
        Secret key = Secret.of("key", """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ+DYvh6SEqVTm50DFtMDoQikTmiCqirVv9mWG9qfSnF
            -----END PRIVATE KEY-----
            """);
        assertThat(example(
                        MessageAlgorithm.ED25519,
                        key,
                        "test-key-ed25519",
                        "date",
                        "@method",
                        "@path",
                        "@authority",
                        "content-type",
                        "content-length"))
                .isEqualTo("wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==");
    }

    private static String example(MessageAlgorithm algorithm, Secret secret, String keyId, String... components) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("created", CREATED.getEpochSecond());
        parameters.put("keyid", keyId);
        MessageInput input = new MessageInput(List.of(components), Parameters.valueOf(parameters));
        byte[] base = input.base(new MessageComponents(EXAMPLE, SENT));
        return Base64.getEncoder().encodeToString(algorithm.sign(secret, base));
    }

    @Test
    void every_component_has_the_value_of_the_specification() {
        MessageComponents sent = new MessageComponents(EXAMPLE, SENT);
        assertThat(sent.value("@method")).isEqualTo("POST");
        assertThat(sent.value("@target-uri")).isEqualTo("https://example.com/foo?param=Value&Pet=dog");
        assertThat(sent.value("@authority")).isEqualTo("example.com");
        assertThat(sent.value("@scheme")).isEqualTo("https");
        assertThat(sent.value("@request-target")).isEqualTo("/foo?param=Value&Pet=dog");
        assertThat(sent.value("@path")).isEqualTo("/foo");
        assertThat(sent.value("@query")).isEqualTo("?param=Value&Pet=dog");
        assertThat(sent.value("content-length")).isEqualTo("18");
    }

    /** Keys of each kind: what signs and what checks. */
    private static Secret[] keys(MessageAlgorithm algorithm) throws Exception {
        return switch (algorithm) {
            case HMAC_SHA256 -> new Secret[] {Secret.of("k", "a password"), Secret.of("k", "a password")};
            case ED25519 -> pair("Ed25519", null);
            case ECDSA_P256_SHA256 -> pair("EC", new ECGenParameterSpec("secp256r1"));
            case RSA_PSS_SHA512, RSA_V1_5_SHA256 ->
                pair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4));
        };
    }

    private static Secret[] pair(String kind, AlgorithmParameterSpec spec) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (spec != null) {
            generator.initialize(spec);
        }
        KeyPair pair = generator.generateKeyPair();
        return new Secret[] {
            pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
            pem("PUBLIC KEY", pair.getPublic().getEncoded())
        };
    }

    private static Secret pem(String label, byte[] der) {
        String base64 = Base64.getMimeEncoder().encodeToString(der);
        return Secret.of("k", "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
    }

    @ParameterizedTest
    @EnumSource
    void over_the_socket_our_own_door_takes_what_was_signed_and_nothing_else(MessageAlgorithm algorithm)
            throws Exception {
        Secret[] keys = keys(algorithm);
        MessageSigner signer = new MessageSigner(
                algorithm,
                List.of(
                        "@method",
                        "@scheme",
                        "@authority",
                        "@path",
                        "@query",
                        "@request-target",
                        "@target-uri",
                        "content-type",
                        "content-length",
                        "host",
                        "user-agent",
                        "x-team",
                        "content-digest"),
                "jenkins",
                Duration.ofMinutes(1),
                Secrets.of(keys[0]));
        target.enqueue(new MockResponse.Builder().build());
        OutgoingWebhook chat = Relay.target("chat", target.url("/a%20b/?q=1").toString())
                .header("X-Team", "build")
                .authentication(new QueryAuthentication("key", Secrets.of(Secret.of("q", "q=&1"))))
                .signing(new SigningSettings(Scheme.HTTP_SIGNATURE, Secrets.NONE, signer))
                .build();
        RecordedRequest sent;
        try (Relay relay = Relay.to(folder, chat)) {
            relay.publish();
            sent = target.takeRequest(60, TimeUnit.SECONDS);
        }
        MessageSignatureScheme door = new MessageSignatureScheme(algorithm, signer.components(), Duration.ofMinutes(5));
        byte[] body = sent.getBody().toByteArray();
        RequestLine line = new RequestLine("POST", "http", sent.getTarget(), "127.0.0.1");
        assertThat(check(door, line, sent.getHeaders(), body, keys[1])).startsWith("proven by");
        assertThat(check(door, line, sent.getHeaders(), BODY, keys[1])).contains("digest is not that of the body");
        RequestLine elsewhere = new RequestLine("POST", "http", "/other", "127.0.0.1");
        assertThat(check(door, elsewhere, sent.getHeaders(), body, keys[1])).contains("does not match");
    }

    private static String check(
            MessageSignatureScheme door, RequestLine line, Headers headers, byte[] body, Secret key) {
        Verdict verdict = door.verify(line, headers, body, List.of(key), Instant.now());
        return verdict.detail();
    }

    @Test
    void a_door_that_asks_for_nothing_special_takes_what_is_signed_by_itself() throws Exception {
        Secret secret = Secret.of("k", "a password");
        target.enqueue(new MockResponse.Builder().build());
        OutgoingWebhook chat = Relay.target("chat", target.url("/hook").toString())
                .signing(new SigningSettings(Scheme.HTTP_SIGNATURE, Secrets.of(secret)))
                .build();
        try (Relay relay = Relay.to(folder, chat)) {
            relay.publish();
            RecordedRequest sent = target.takeRequest(60, TimeUnit.SECONDS);
            assertThat(sent.getHeaders().get("Signature-Input")).doesNotContain("@query");
            MessageSignatureScheme door = new MessageSignatureScheme(
                    MessageAlgorithm.HMAC_SHA256, MessageSignatureScheme.DEFAULT_COMPONENTS, Duration.ofMinutes(5));
            RequestLine line = new RequestLine("POST", "http", sent.getTarget(), "127.0.0.1");
            assertThat(check(door, line, sent.getHeaders(), sent.getBody().toByteArray(), secret))
                    .startsWith("proven by");
        }
    }

    @Test
    void what_should_be_signed_but_is_not_sent_stops_it() {
        MessageSigner signer = new MessageSigner(
                MessageAlgorithm.HMAC_SHA256,
                List.of("x-absent", "content-digest"),
                null,
                null,
                Secrets.of(Secret.of("k", "a password")));
        assertThatThrownBy(() -> signer.sign(EXAMPLE)).hasMessage("header 'x-absent' should be signed but is not sent");
    }

    @Test
    void a_key_of_another_kind_is_a_reason_that_does_not_tell_it() {
        MessageSigner signer = new MessageSigner(
                MessageAlgorithm.RSA_PSS_SHA512,
                MessageSigner.DEFAULT_COMPONENTS,
                null,
                null,
                Secrets.of(Secret.of("k", "a password")));
        assertThatThrownBy(() -> signer.sign(EXAMPLE))
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessage("secret 'k' can't sign with rsa-pss-sha512: it must be a private key in PEM");
    }
}
