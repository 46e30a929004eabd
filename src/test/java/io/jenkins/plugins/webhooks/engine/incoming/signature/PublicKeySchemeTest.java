package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.jenkins.plugins.webhooks.engine.incoming.Fixture;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.PublicKeys;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class PublicKeySchemeTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final KeyPair RSA = pair("RSA", 2048);
    private static final PublicKeyScheme SHA256 = scheme(KeyAlgorithm.RSA_SHA256, SignedContent.BODY, "");
    private static final PublicKeyScheme ED25519 =
            scheme(KeyAlgorithm.ED25519, new SignedContent("X-Time", "{timestamp}{body}", Duration.ofMinutes(5)), "");

    @Test
    void travis_signs_the_decoded_payload() throws IOException {
        Secret key = Secret.of("travis", publicTravisKey());
        List<Fixture> requests = Fixture.of("travis");

        assertThat(requests).isNotEmpty().allSatisfy(request -> {
            assertThat(PublicKeyScheme.TRAVIS.verify(request.headers(), request.body(), List.of(key), NOW))
                    .isEqualTo(Verdict.proven("proven by secret 'travis'"));
            byte[] changed = request.body().clone();
            changed[changed.length / 2] = (byte) (changed[changed.length / 2] == 'a' ? 'b' : 'a');
            assertThat(PublicKeyScheme.TRAVIS
                            .verify(request.headers(), changed, List.of(key), NOW)
                            .proven())
                    .isFalse();
            assertThat(PublicKeyScheme.TRAVIS
                            .verify(request.headers(), joined(request.body(), "&p%61yload=%7B%7D"), List.of(key), NOW)
                            .detail())
                    .isEqualTo("the body is no form with the field 'payload' alone");
        });
    }

    @Test
    void the_key_of_travis_comes_from_its_own_host_and_place() throws IOException {
        Publication publication = PublicKeyScheme.TRAVIS.published().orElseThrow();

        assertThat(publication.url()).isEqualTo(HttpUrl.get("https://api.travis-ci.com/config"));
        assertThat(publication.keys().apply(publicTravisConfig())).isPresent();
        assertThat(publication.keys().apply(publicTravisKey())).isEmpty();
        assertThat(publication.keys().apply("{}")).isEmpty();
        assertThat(publication.keys().apply("<html>")).isEmpty();
        assertThat(PublicKeyScheme.TRAVIS.usesSecrets()).isFalse();
        assertThat(SHA256.usesSecrets()).isTrue();
        assertThat(SHA256.signsBodyAlone()).isTrue();
        assertThat(ED25519.signsBodyAlone()).isFalse();
    }

    /** RFC 8032, section 7.1, test 2, with the body's only byte behind no timestamp. */
    @Test
    void ed25519_proves_what_the_specification_signs() {
        PublicKeyScheme plain = scheme(KeyAlgorithm.ED25519, SignedContent.BODY, "");
        String key = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
        byte[] signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        Headers headers = Headers.of("X-Signature", Base64.getEncoder().encodeToString(signature));
        String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(key));

        for (String form : List.of(key, key.toUpperCase(Locale.ROOT), base64, "whpk_" + base64)) {
            assertThat(plain.verify(headers, new byte[] {0x72}, List.of(Secret.of("k", form)), NOW)
                            .proven())
                    .isTrue();
            assertThat(plain.verify(headers, new byte[] {0x73}, List.of(Secret.of("k", form)), NOW)
                            .proven())
                    .isFalse();
        }
    }

    @Test
    void a_timestamp_is_signed_too() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] body = "{}".getBytes(UTF_8);
        String signature = sign("Ed25519", pair, "1700000000{}".getBytes(UTF_8));
        List<Secret> keys = List.of(Secret.of("k", pem(pair)));
        Headers headers = Headers.of("X-Signature", signature, "X-Time", "1700000000");

        assertThat(ED25519.verify(headers, body, keys, NOW).proven()).isTrue();
        assertThat(ED25519.verify(headers, body, keys, NOW.plusSeconds(301)).detail())
                .startsWith("timestamp is 301 s old");
        assertThat(ED25519.verify(
                                headers.newBuilder().set("X-Time", "1700000001").build(), body, keys, NOW)
                        .detail())
                .isEqualTo("signature does not match the live secret");
    }

    @Test
    void says_what_was_wrong() {
        byte[] body = new byte[1];
        Secret key = Secret.of("k", pem(RSA));

        assertThat(SHA256.verify(Headers.EMPTY, body, List.of(key), NOW).detail())
                .isEqualTo("no signature header X-Signature");
        assertThat(SHA256.verify(Headers.of("X-Signature", "?"), body, List.of(key), NOW)
                        .detail())
                .isEqualTo("signature in X-Signature is not Base64");
        assertThat(SHA256.verify(Headers.of("X-Signature", "AAAA"), body, List.of(key), NOW)
                        .detail())
                .isEqualTo("signature does not match the live secret");
        assertThat(SHA256.verify(Headers.of("X-Signature", "AAAA"), body, List.of(Secret.of("k", "x")), NOW)
                        .detail())
                .isEqualTo("no live secret is an RSA public key in PEM");
        assertThat(SHA256.verify(Headers.of("X-Signature", "AAAA"), body, List.of(), NOW)
                        .detail())
                .isEqualTo("there is no live secret to check the signature against");
    }

    @Test
    void a_short_key_is_none_and_the_older_form_is_one() throws GeneralSecurityException {
        assertThat(PublicKeys.read(pem(pair("RSA", 1024)), "RSA")).isEmpty();
        assertThat(PublicKeys.read(pem(RSA), "RSA")).hasValue(RSA.getPublic());
        assertThat(PublicKeys.read(pem(RSA), "Ed25519")).isEmpty();
        byte[] whole = RSA.getPublic().getEncoded();
        byte[] pkcs1 = java.util.Arrays.copyOfRange(whole, 24, whole.length);
        String older = "-----BEGIN RSA PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pkcs1) + "\n-----END RSA PUBLIC KEY-----";
        assertThat(PublicKeys.read(older, "RSA")).hasValue(RSA.getPublic());
        assertThat(PublicKeys.read("whpk_AAAA", "Ed25519")).isEmpty();
    }

    @Property(tries = 200)
    void proves_what_was_signed_and_refuses_any_flipped_bit(
            @ForAll @Size(min = 1, max = 300) byte[] body, @ForAll @IntRange(max = 100_000) int place) {
        List<Secret> keys = List.of(Secret.of("k", pem(RSA)));
        byte[] signature = Base64.getDecoder().decode(sign("SHA256withRSA", RSA, body));
        assertThat(SHA256.verify(header(signature), body, keys, NOW).proven()).isTrue();

        byte[] changed = body.clone();
        changed[place / 8 % body.length] ^= (byte) (1 << place % 8);
        assertThat(SHA256.verify(header(signature), changed, keys, NOW).proven())
                .isFalse();
        signature[place / 8 % signature.length] ^= (byte) (1 << place % 8);
        assertThat(SHA256.verify(header(signature), body, keys, NOW).proven()).isFalse();
    }

    @Property
    void never_throws(
            @ForAll KeyAlgorithm algorithm,
            @ForAll Encoding encoding,
            @ForAll String value,
            @ForAll byte[] body,
            @ForAll @NotEmpty String secret) {
        Headers headers = new Headers.Builder()
                .addUnsafeNonAscii("X-Signature", value.replaceAll("[\\r\\n\\x00]", ""))
                .build();
        PublicKeyScheme any = new PublicKeyScheme("X-Signature", "", algorithm, encoding, SignedContent.BODY, "", null);
        PublicKeyScheme form =
                new PublicKeyScheme("X-Signature", "", algorithm, encoding, SignedContent.BODY, "payload", null);
        List<Secret> keys = List.of(Secret.of("any", secret), Secret.of("k", pem(RSA)));

        assertThat(any.verify(headers, body, keys, NOW).proven()).isFalse();
        assertThat(form.verify(headers, body, keys, NOW).proven()).isFalse();
        assertThat(form.verify(headers, joined("payload=".getBytes(UTF_8), value), keys, NOW)
                        .proven())
                .isFalse();
    }

    private static byte[] joined(byte[] start, String end) {
        byte[] tail = end.getBytes(UTF_8);
        byte[] both = java.util.Arrays.copyOf(start, start.length + tail.length);
        System.arraycopy(tail, 0, both, start.length, tail.length);
        return both;
    }

    private static PublicKeyScheme scheme(KeyAlgorithm algorithm, SignedContent content, String field) {
        return new PublicKeyScheme("X-Signature", "", algorithm, Encoding.BASE64, content, field, null);
    }

    private static Headers header(byte[] signature) {
        return Headers.of("X-Signature", Base64.getEncoder().encodeToString(signature));
    }

    private static String sign(String algorithm, KeyPair pair, byte[] content) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(content);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static KeyPair pair(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String publicTravisKey() throws IOException {
        return Files.readString(collected("public.pem"));
    }

    private static String publicTravisConfig() throws IOException {
        return Files.readString(collected("config.json"));
    }

    private static Path collected(String name) {
        Path root = Path.of(System.getProperty("webhooks.root", "."))
                .toAbsolutePath()
                .normalize();
        for (Path above = root.getParent(); above != null; above = above.getParent()) {
            Path file = above.resolve("shared/fixtures/travis/" + name);
            if (Files.exists(file)) {
                return file;
            }
        }
        assumeThat(false)
                .as("no folder ../shared/fixtures with collected requests beside the project")
                .isTrue();
        throw new IllegalStateException();
    }
}
