package io.jenkins.plugins.webhooks.engine.incoming.signature.message;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.incoming.signature.RequestLine;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Verdict;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.MessageAlgorithm;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 9421, appendix B and section 4.3, and what must be refused. */
class MessageSignatureSchemeTest {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final byte[] BODY = "{\"hello\": \"world\"}".getBytes(UTF_8);
    private static final RequestLine LINE = new RequestLine("POST", "https", "/foo?param=Value&Pet=dog", "192.0.2.7");
    private static final Headers SENT = Headers.of(
            "Host",
            "example.com",
            "Date",
            "Tue, 20 Apr 2021 02:07:55 GMT",
            "Content-Type",
            "application/json",
            "Content-Digest",
            "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:",
            "Content-Length",
            "18");
    private static final long CREATED = 1618884473;

    private static final Secret SHARED = Secret.of(
            "shared", "whsec_uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==");
    private static final Secret ED25519 = Secret.of("ed25519", """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=
        -----END PUBLIC KEY-----
        """);
    private static final Secret P256 = Secret.of("p256", """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf
        w0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==
        -----END PUBLIC KEY-----
        """);
    private static final Secret RSA_PSS = Secret.of("rsa-pss", """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr4tmm3r20Wd/PbqvP1s2
        +QEtvpuRaV8Yq40gjUR8y2Rjxa6dpG2GXHbPfvMs8ct+Lh1GH45x28Rw3Ry53mm+
        oAXjyQ86OnDkZ5N8lYbggD4O3w6M6pAvLkhk95AndTrifbIFPNU8PPMO7OyrFAHq
        gDsznjPFmTOtCEcN2Z1FpWgchwuYLPL+Wokqltd11nqqzi+bJ9cvSKADYdUAAN5W
        Utzdpiy6LbTgSxP7ociU4Tn0g5I6aDZJ7A8Lzo0KSyZYoA485mqcO0GVAdVw9lq4
        aOT9v6d+nb4bnNkQVklLQ3fVAvJm+xdDOp9LCNCN48V2pnDOkFV6+U9nV5oyc6XI
        2wIDAQAB
        -----END PUBLIC KEY-----
        """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        RSA_PSS_SHA512    | sig-b21 | ();created=1618884473;keyid="test-key-rsa-pss";nonce="b3k2pp5k7z-50gnwp.yemd" | d2pmTvmbncD3xQm8E9ZV2828BjQWGgiwAaw5bAkgibUopemLJcWDy/lkbbHAve4cRAtx31Iq786U7it++wgGxbtRxf8Udx7zFZsckzXaJMkA7ChG52eSkFxykJeNqsrWH5S+oxNFlD4dzVuwe8DhTSja8xxbR/Z2cOGdCbzR72rgFWhzx2VjBqJzsPLMIQKhO4DGezXehhWwE56YCE+O6c0mKZsfxVrogUvA4HELjVKWmAvtl6UnCh8jYzuVG5WSb/QEVPnP5TmcAnLH1g+s++v6d4s8m0gCw1fV5/SITLq9mhho8K3+7EPYTU8IU1bLhdxO5Nyt8C8ssinQ98Xw9Q==
        RSA_PSS_SHA512    | sig-b22 | ("@authority" "content-digest" "@query-param";name="Pet");created=1618884473;keyid="test-key-rsa-pss";tag="header-example" | LjbtqUbfmvjj5C5kr1Ugj4PmLYvx9wVjZvD9GsTT4F7GrcQEdJzgI9qHxICagShLRiLMlAJjtq6N4CDfKtjvuJyE5qH7KT8UCMkSowOB4+ECxCmT8rtAmj/0PIXxi0A0nxKyB09RNrCQibbUjsLS/2YyFYXEu4TRJQzRw1rLEuEfY17SARYhpTlaqwZVtR8NV7+4UKkjqpcAoFqWFQh62s7Cl+H2fjBSpqfZUJcsIk4N6wiKYd4je2U/lankenQ99PZfB4jY3I5rSV2DSBVkSFsURIjYErOs0tFTQosMTAoxk//0RoKUqiYY8Bh0aaUEb0rQl3/XaVe4bXTugEjHSw==
        RSA_PSS_SHA512    | sig-b23 | ("date" "@method" "@path" "@query" "@authority" "content-type" "content-digest" "content-length");created=1618884473;keyid="test-key-rsa-pss" | bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yBiMIRGOnMYwZ/5MR6fb0Kh1rIRASVxFkeGt683+qRpRRU5p2voTp768ZrCUb38K0fUxN0O0iC59DzYx8DFll5GmydPxSmme9v6ULbMFkl+V5B1TP/yPViV7KsLNmvKiLJH1pFkh/aYA2HXXZzNBXmIkoQoLd7YfW91kE9o/CCoC1xMy7JA1ipwvKvfrs65ldmlu9bpG6A9BmzhuzF8Eim5f8ui9eH8LZH896+QIF61ka39VBrohr9iyMUJpvRX2Zbhl5ZJzSRxpJyoEZAFL2FUo5fTIztsDZKEgM4cUA==
        ECDSA_P256_SHA256 | sig1    | ("@method" "@authority" "@path" "content-digest" "content-type" "content-length");created=1618884475;keyid="test-key-ecc-p256" | X5spyd6CFnAG5QnDyHfqoSNICd+BUP4LYMz2Q0JXlb//4Ijpzp+kve2w4NIyqeAuM7jTDX+sNalzA8ESSaHD3A==
        HMAC_SHA256       | sig-b25 | ("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret" | pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=
        ED25519           | sig-b26 | ("date" "@method" "@path" "@authority" "content-type" "content-length");created=1618884473;keyid="test-key-ed25519" | wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==
        """)
    void proves_what_the_specification_signs_and_nothing_else(
            MessageAlgorithm algorithm, String label, String input, String value) {
        MessageSignatureScheme scheme = new MessageSignatureScheme(algorithm, List.of(), TOLERANCE);
        Headers headers = signed(label, input, value);
        List<Secret> keys = List.of(SHARED, ED25519, P256, RSA_PSS);

        assertThat(verify(scheme, LINE, headers, BODY, keys).detail()).startsWith("proven by secret");
        assertThat(verify(scheme, LINE, signed(label, input.replace("keyid=\"", "keyid=\"x"), value), BODY, keys)
                        .proven())
                .isFalse();
        if (input.contains("@authority")) {
            assertThat(verify(scheme, LINE, with(headers, "Host", "example.org"), BODY, keys)
                            .proven())
                    .isFalse();
        }
        if (input.contains("@method")) {
            RequestLine get = new RequestLine("GET", "https", LINE.target(), LINE.peer());
            assertThat(verify(scheme, get, headers, BODY, keys).proven()).isFalse();
        }
        if (input.contains("content-digest")) {
            assertThat(verify(scheme, LINE, headers, "{\"hello\": \"World\"}".getBytes(UTF_8), keys))
                    .isEqualTo(Verdict.refused("the sha-512 digest is not that of the body"));
        }
    }

    @Test
    void every_component_has_the_value_of_the_specification() {
        assertThat(base("(\"@method\" \"@target-uri\" \"@authority\" \"@scheme\" \"@request-target\" \"@path\""
                        + " \"@query\" \"@query-param\";name=\"Pet\" \"content-digest\";key=\"sha-512\""
                        + " \"x-twice\")"))
                .isEqualTo("""
                    "@method": POST
                    "@target-uri": https://example.com/foo?param=Value&Pet=dog
                    "@authority": example.com
                    "@scheme": https
                    "@request-target": /foo?param=Value&Pet=dog
                    "@path": /foo
                    "@query": ?param=Value&Pet=dog
                    "@query-param";name="Pet": dog
                    "content-digest";key="sha-512": :WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:
                    "x-twice": a, b
                    "@signature-params": ("@method" "@target-uri" "@authority" "@scheme" "@request-target" "@path" "@query" \
                    "@query-param";name="Pet" "content-digest";key="sha-512" "x-twice")\
                    """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ("@method" "@path");created=1618884473                          | does not cover 'content-digest'
        ("@method" "@path" "content-digest";key="sha-512");created=1618884473 | does not cover 'content-digest'
        ("@method" "@path" "content-digest")                            | does not say when it was created
        ("@method" "@path" "content-digest");created="1618884473"       | does not say when it was created
        ("@method" "@path" "content-digest");created=1618884000         | is 473 s old, more than 300 s
        ("@method" "@path" "content-digest");created=1618885000         | is 527 s ahead of our clock
        ("@method" "@path" "content-digest");created=1618884473;expires=1618884473 | has expired
        ("@method" "@path" "content-digest");created=1618884473;expires="x" | has expired
        ("@method" "@path" "content-digest");created=1618884473;alg="none" | not made with hmac-sha256
        ("@method" "@path" "content-digest" "@path");created=1618884473 | covered twice
        ("@method" "@path" "content-digest" "@status");created=1618884473 | is unknown here
        ("@method" "@path" "content-digest" "x-absent");created=1618884473 | 'x-absent' did not come
        ("@method" "@path" "content-digest" "Date");created=1618884473  | 'Date' did not come
        ("@method" "@path" "content-digest" "date";sf);created=1618884473 | are unknown here
        ("@method" "@path" "content-digest" "@method";req);created=1618884473 | is unknown here
        ("@method" "@path" "content-digest" "@query-param";name="x");created=1618884473 | came 0 times
        ("@method" "@path" "content-digest" date);created=1618884473    | is no text
        ("@method" "@path" "content-digest");created=1618884473         | does not match the live secret
        x                                                               | common label
        (                                                               | no dictionary
        """)
    void says_what_was_wrong(String input, String words) {
        MessageSignatureScheme scheme = scheme(MessageSignatureScheme.DEFAULT_COMPONENTS);

        Verdict verdict = verify(scheme, LINE, signed("s", input, "AAAA"), BODY, List.of(SHARED));

        assertThat(verdict.proven()).isFalse();
        assertThat(verdict.detail()).contains(words);
    }

    @Test
    void one_good_signature_among_others_is_enough_but_not_among_many() throws Exception {
        String input = "(\"@method\" \"@path\" \"content-digest\");created=" + CREATED;
        String right = mac(input);
        MessageSignatureScheme scheme = scheme(MessageSignatureScheme.DEFAULT_COMPONENTS);
        Headers two = with(
                with(SENT, "Signature-Input", "a=" + input + ", b=" + input),
                "Signature",
                "a=:AAAA:, b=:" + right + ":");
        Headers split = two.newBuilder()
                .removeAll("Signature")
                .add("Signature", "a=:AAAA:")
                .add("Signature", "b=:" + right + ":")
                .build();
        Headers many = with(
                with(
                        SENT,
                        "Signature-Input",
                        "a=" + input + ",b=" + input + ",c=" + input + ",d=" + input + ",e=" + input + ",f=" + input),
                "Signature",
                "a=:" + right + ":,b=:AA==:,c=:AA==:,d=:AA==:,e=:AA==:,f=:AA==:");

        assertThat(verify(scheme, LINE, two, BODY, List.of(SHARED)).proven()).isTrue();
        assertThat(verify(scheme, LINE, split, BODY, List.of(SHARED)).proven()).isTrue();
        assertThat(verify(scheme, LINE, many, BODY, List.of(SHARED)).detail()).contains("more than 5");
    }

    @Test
    void rsa_by_pkcs1_proves_too() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        String input = "(\"@method\" \"@path\" \"content-digest\");created=" + CREATED;
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pair.getPrivate());
        signature.update(base(input).getBytes(ISO_8859_1));
        Headers headers = signed("s", input, Base64.getEncoder().encodeToString(signature.sign()));
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----";
        MessageSignatureScheme scheme = new MessageSignatureScheme(
                MessageAlgorithm.RSA_V1_5_SHA256, MessageSignatureScheme.DEFAULT_COMPONENTS, TOLERANCE);

        assertThat(verify(scheme, LINE, headers, BODY, List.of(Secret.of("k", pem)))
                        .proven())
                .isTrue();
        assertThat(verify(scheme, LINE, headers, BODY, List.of(Secret.of("k", "no key")))
                        .detail())
                .isEqualTo("no live secret is a public key in PEM for rsa-v1_5-sha256");
    }

    @Test
    void the_digest_must_be_there_and_right_in_each_algorithm_we_know() {
        byte[] body = "x".getBytes(UTF_8);
        String sha256 = "sha-256=:" + base64(body) + ":";

        assertThat(ContentDigest.fault(Headers.of("Content-Digest", sha256), body))
                .isEmpty();
        assertThat(ContentDigest.fault(Headers.of("Content-Digest", sha256 + ", md5=:AAAA:"), body))
                .isEmpty();
        assertThat(ContentDigest.fault(Headers.of("Content-Digest", sha256 + ", sha-512=:AAAA:"), body))
                .isEqualTo("the sha-512 digest is not that of the body");
        assertThat(ContentDigest.fault(Headers.of("Content-Digest", "sha-256=x"), body))
                .contains("not that of the body");
        assertThat(ContentDigest.fault(Headers.of("Content-Digest", "md5=:AAAA:"), body))
                .contains("neither");
        assertThat(ContentDigest.fault(Headers.EMPTY, body)).contains("no dictionary");
        assertThat(ContentDigest.fault(Headers.of("Content-Digest", "="), body)).contains("no dictionary");
    }

    @Test
    void only_components_of_requests_can_be_required() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scheme(List.of("@status")))
                .withMessageContaining("@method");
        assertThatIllegalArgumentException().isThrownBy(() -> scheme(List.of("Date")));
    }

    @Property(tries = 300)
    void any_flipped_bit_of_signature_or_input_refuses(@ForAll @IntRange(max = 100_000) int place) throws Exception {
        String input = "(\"@method\" \"@path\" \"content-digest\");created=" + CREATED;
        byte[] mac = Base64.getDecoder().decode(mac(input));
        MessageSignatureScheme scheme = scheme(MessageSignatureScheme.DEFAULT_COMPONENTS);
        assertThat(verify(scheme, LINE, signed("s", input, mac(input)), BODY, List.of(SHARED))
                        .proven())
                .isTrue();

        mac[place / 8 % mac.length] ^= (byte) (1 << place % 8);
        assertThat(verify(
                                scheme,
                                LINE,
                                signed("s", input, Base64.getEncoder().encodeToString(mac)),
                                BODY,
                                List.of(SHARED))
                        .proven())
                .isFalse();
        byte[] changed = BODY.clone();
        changed[place / 8 % changed.length] ^= (byte) (1 << place % 8);
        assertThat(verify(scheme, LINE, signed("s", input, mac(input)), changed, List.of(SHARED))
                        .proven())
                .isFalse();
    }

    @Property
    void never_throws(
            @ForAll String input, @ForAll String value, @ForAll String target, @ForAll @NotEmpty String secret) {
        Headers headers = SENT.newBuilder()
                .addUnsafeNonAscii("Signature-Input", "s=" + printable(input))
                .addUnsafeNonAscii("Signature", printable(value))
                .build();
        RequestLine line = new RequestLine("POST", "http", printable(target), "");

        for (MessageAlgorithm algorithm : MessageAlgorithm.values()) {
            MessageSignatureScheme scheme = new MessageSignatureScheme(algorithm, List.of(), TOLERANCE);
            assertThat(verify(scheme, line, headers, BODY, List.of(Secret.of("any", secret)))
                            .proven())
                    .isFalse();
        }
    }

    @Property
    void no_component_name_throws(@ForAll String name, @ForAll String target) {
        String text = printable(name).replaceAll("[^ -~]|[\"\\\\]", "");
        Headers headers =
                signed("s", "(\"" + text + "\" \"@query-param\";name=\"" + text + "\");created=" + CREATED, "AAAA");

        Verdict verdict = verify(
                scheme(List.of()),
                new RequestLine("POST", "http", printable(target), ""),
                headers,
                BODY,
                List.of(SHARED));

        assertThat(verdict.proven()).isFalse();
        assertThat(verdict.detail()).isNotEmpty();
    }

    private static String printable(String text) {
        return text.replaceAll("[\\r\\n\\x00]", "");
    }

    private static MessageSignatureScheme scheme(List<String> components) {
        return new MessageSignatureScheme(MessageAlgorithm.HMAC_SHA256, components, TOLERANCE);
    }

    private static Verdict verify(
            MessageSignatureScheme scheme, RequestLine line, Headers headers, byte[] body, List<Secret> keys) {
        return scheme.verify(line, headers, body, keys, Instant.ofEpochSecond(CREATED));
    }

    private static Headers signed(String label, String input, String value) {
        return with(with(SENT, "Signature-Input", label + "=" + input), "Signature", label + "=:" + value + ":");
    }

    private static Headers with(Headers headers, String name, String value) {
        return headers.newBuilder().set(name, value).build();
    }

    private static String base(String input) {
        Headers headers = signed("s", input, "AAAA")
                .newBuilder()
                .add("X-Twice", " a ")
                .add("X-Twice", "b")
                .build();
        MessageSignature signature = MessageSignature.of(headers).get(0);
        return new String(SignatureBase.of(new Components(LINE, headers), signature.input()), ISO_8859_1);
    }

    private static String mac(String input) {
        byte[] key = Base64.getDecoder().decode(SHARED.text().substring("whsec_".length()));
        return Base64.getEncoder()
                .encodeToString(Hmac.compute("HmacSHA256", key, base(input).getBytes(ISO_8859_1)));
    }

    private static String base64(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            java.security.MessageDigest.getInstance("SHA-256").digest(body));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
