package io.jenkins.plugins.webhooks.engine.incoming.signature.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.webhooks.engine.incoming.signature.BasicScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.ClientCertificateScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.JwtScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.PublicKeyScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StandardWebhooksScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.StripeScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TimestampedHmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TokenScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.message.MessageSignatureScheme;
import io.jenkins.plugins.webhooks.engine.option.InvalidOptionException;
import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.MessageAlgorithm;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeChoiceTest {
    private static final Duration USUAL = Duration.ofMinutes(5);

    @Test
    void nothing_said_is_github_s_way() {
        assertThat(settings("hmac", "")).isEqualTo(SignatureSettings.DEFAULT);
        assertThat(settings("hmac", "header=;prefix=;algorithm=")).isEqualTo(SignatureSettings.DEFAULT);
        assertThat(scheme("hmac", "header=X-Sign"))
                .isEqualTo(new HmacScheme("X-Sign", "", Algorithm.HMAC_SHA256, Encoding.HEX));
    }

    @Test
    void each_scheme_is_built_as_described() {
        assertThat(scheme("hmac", "header=X;algorithm=hmac-sha512;encoding=base64;timestampHeader=T;tolerance=PT10S"))
                .isInstanceOfSatisfying(TimestampedHmacScheme.class, own -> {
                    assertThat(own.hmac()).isEqualTo(new HmacScheme("X", "", Algorithm.HMAC_SHA512, Encoding.BASE64));
                    assertThat(own.content().template()).isEqualTo("{timestamp}.{body}");
                    assertThat(own.content().tolerance()).isEqualTo(Duration.ofSeconds(10));
                });
        assertThat(scheme("token", "")).isEqualTo(new TokenScheme("X-Webhook-Token", ""));
        assertThat(scheme("token", "header=Authorization;prefix=Bearer "))
                .isEqualTo(new TokenScheme("Authorization", "Bearer "));
        assertThat(scheme("token", "place=query")).isEqualTo(new TokenScheme(UrlHeaders.query("token"), ""));
        assertThat(scheme("token", "place=query;parameter=key"))
                .isEqualTo(new TokenScheme(UrlHeaders.query("key"), ""));
        assertThat(scheme("token", "place=path")).isEqualTo(new TokenScheme(UrlHeaders.TOKEN, ""));
        assertThat(scheme("basic", "user=me")).isEqualTo(new BasicScheme("me"));
        assertThat(scheme("slack", "")).isEqualTo(TimestampedHmacScheme.SLACK);
        assertThat(scheme("stripe", "")).isEqualTo(StripeScheme.STRIPE);
        assertThat(scheme("standard-webhooks", "")).isEqualTo(StandardWebhooksScheme.STANDARD);
        assertThat(scheme("standard-webhooks", "prefix=svix-")).isEqualTo(StandardWebhooksScheme.SVIX);
        assertThat(scheme("message-signature", "algorithm=ed25519;components=@method,date"))
                .isEqualTo(new MessageSignatureScheme(MessageAlgorithm.ED25519, List.of("@method", "date"), USUAL));
        assertThat(scheme("client-certificate", "subjects=CN=a;proxies=10.0.0.5"))
                .isEqualTo(new ClientCertificateScheme("Client-Cert", List.of("CN=a"), List.of(), List.of("10.0.0.5")));
        assertThat(scheme("rsa", "header=X").name()).isEqualTo("rsa-sha256");
        assertThat(scheme("rsa", "header=X;algorithm=rsa-sha1;field=payload").name())
                .isEqualTo("rsa-sha1");
        assertThat(scheme("ed25519", "header=X;keys=https://a.example/key"))
                .isInstanceOfSatisfying(
                        PublicKeyScheme.class,
                        key -> assertThat(key.published().orElseThrow().url()).hasToString("https://a.example/key"));
        assertThat(scheme("jwt", "issuer=i")).isInstanceOfSatisfying(JwtScheme.class, jwt -> {
            assertThat(jwt.algorithm().getName()).isEqualTo("HS256");
            assertThat(jwt.usesSecrets()).isTrue();
        });
        assertThat(scheme("jwt", "keys=https://a.example/keys")).isInstanceOfSatisfying(JwtScheme.class, jwt -> {
            assertThat(jwt.algorithm().getName()).isEqualTo("RS256");
            assertThat(jwt.usesSecrets()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hmac  | heder=X                           | heder     | the signature scheme hmac has no 'heder': it has algorithm, encoding, header
        hmac  | issuer=x                          | issuer    | has no 'issuer'
        hmac  | algorithm=md5                     | algorithm | no algorithm 'md5': use hmac-sha256, hmac-sha512, hmac-sha1, token
        hmac  | encoding=hexx                     | encoding  | use hex, base64, base64url
        hmac  | header=X Sig                      | header    | can't be a header's name
        hmac  | tolerance=PT1M                    | tolerance | needs a timestampHeader
        hmac  | timestampHeader=T;template={body} | template  | a template needs {timestamp} once
        hmac  | timestampHeader=T;tolerance=soon  | tolerance | is not a length of time
        slack | tolerance=PT0S                    | tolerance | must be positive
        token | place=cookie                      | place     | use header, query, path
        token | place=path;header=X               | header    | belongs to place: header
        token | parameter=x                       | parameter | belongs to place: query
        basic | ''                                | ''        | needs 'user'
        basic | user=a:b                          | user      | colon
        jwt   | algorithm=none                    | algorithm | no algorithm 'none': use HS256
        jwt   | algorithm=RS256                   | ''        | needs the address of the published keys
        jwt   | keys=http://a.example/            | keys      | is no https URL
        rsa   | ''                                | ''        | needs 'header'
        rsa   | header=X;algorithm=hmac-sha256    | algorithm | use rsa-sha256, rsa-sha1
        message-signature | components=Date       | ''        | no component that can be required
        client-certificate | proxies=10.0.0.5     | ''        | name the subjects or fingerprints
        client-certificate | subjects=CN=a        | ''        | name the proxies
        """)
    void what_can_not_be_is_refused_in_words(String name, String said, String option, String words) {
        InvalidOptionException refused = catchThrowableOfType(InvalidOptionException.class, () -> settings(name, said));

        assertThat(refused.option()).isEqualTo(option);
        assertThat(refused).hasMessageContaining(words);
    }

    @Test
    void an_unknown_scheme_names_the_choices() {
        assertThat(catchThrowableOfType(InvalidOptionException.class, () -> SchemeChoice.parse("hmack")))
                .hasMessage(
                        "no signature scheme 'hmack': use hmac, token, basic, jwt, slack, stripe, standard-webhooks,"
                                + " rsa, ed25519, message-signature, client-certificate");
    }

    private static SignatureScheme scheme(String name, String said) {
        return settings(name, said).scheme();
    }

    private static SignatureSettings settings(String name, String said) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (String each : said.split(";")) {
            if (!each.isEmpty()) {
                String[] pair = each.split("=", 2);
                options.put(
                        pair[0], pair[0].equals("components") ? Arrays.asList(pair[1].split(",")) : List.of(pair[1]));
            }
        }
        return SchemeChoice.parse(name).settings(new Options(options));
    }
}
