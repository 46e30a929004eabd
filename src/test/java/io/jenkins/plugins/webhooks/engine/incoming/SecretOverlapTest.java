package io.jenkins.plugins.webhooks.engine.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.HmacSigner;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.Unsigned;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretEntry;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.security.Validity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new secret takes an old one's place while both count for a while. */
class SecretOverlapTest {
    private static final Instant NOW = Instant.now();
    private static final Validity PAST = new Validity(null, NOW.minus(Duration.ofDays(1)));
    private static final Validity FUTURE = new Validity(NOW.plus(Duration.ofDays(1)), null);
    private static final Validity PRESENT = new Validity(NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"PRESENT, 202", "PAST, 401", "FUTURE, 401"})
    void a_secret_proves_only_while_it_counts(String period, int status) {
        try (Webhooks webhooks = open(secret("only", Fixture.SECRET, period))) {
            assertThat(webhooks.receive(Fixture.push("github", "{}")).status()).isEqualTo(status);
        }
    }

    @Test
    void an_expired_secret_opens_no_door_even_where_unsigned_requests_may_come_in() {
        IncomingWebhook lenient = IncomingWebhook.named("github", "github")
                .secrets(Secrets.of(secret("old", Fixture.SECRET, "PAST")))
                .acceptUnsigned(true)
                .build();
        try (Webhooks webhooks = open(lenient)) {
            Answer answer = webhooks.receive(Fixture.push("github", "{}"));
            assertThat(answer.status()).isEqualTo(401);
        }
    }

    @Test
    void each_use_is_kept_under_the_secret_that_proved_it() {
        Secret old = secret("old", "another", "PRESENT");
        Secret current = secret("current", Fixture.SECRET, "PRESENT");
        try (Webhooks webhooks = open(old, current)) {
            assertThat(webhooks.secretUses("github")).isEmpty();
            webhooks.receive(Fixture.push("github", "{}"));
            Fixture.await(
                    "the use is kept", () -> !webhooks.secretUses("github").isEmpty());

            assertThat(webhooks.secretUses("github")).containsOnlyKeys("current");
            assertThat(webhooks.secretUses("github").get("current"))
                    .isBetween(NOW.minusSeconds(1), Instant.now().plusSeconds(1));
            assertThat(webhooks.secretUses("other")).isEmpty();
        }
        try (Webhooks again = open(old, current)) {
            assertThat(again.secretUses("github")).containsOnlyKeys("current");
        }
    }

    @Test
    void a_refused_request_counts_as_no_use() {
        try (Webhooks webhooks = open(secret("other", "another", "PRESENT"))) {
            webhooks.receive(Fixture.push("github", "{}"));
            webhooks.stats();
            assertThat(webhooks.secretUses("github")).isEmpty();
        }
    }

    @Test
    void an_expired_secret_signs_nothing_either() {
        HmacSigner signer = HmacSigner.gitHub(Secrets.of(secret("old", "a", "PAST"), secret("new", "b", "PRESENT")));
        HmacSigner expected = HmacSigner.gitHub(Secrets.of(Secret.of("new", "b")));
        byte[] body = "{}".getBytes(UTF_8);

        assertThat(signer.sign(Unsigned.of("id", NOW, body))).isEqualTo(expected.sign(Unsigned.of("id", NOW, body)));
        Assertions.assertThatThrownBy(() -> HmacSigner.gitHub(Secrets.of(secret("old", "a", "PAST")))
                        .sign(Unsigned.of("id", NOW, body)))
                .isInstanceOf(SecretUnavailableException.class);
    }

    @Test
    void an_entry_says_when_its_secret_counts() {
        assertThat(SecretEntry.parse("env:OLD")).isEqualTo(new SecretEntry("env:OLD", Validity.ALWAYS));
        SecretEntry entry = SecretEntry.parse(" file:a secret from 2027-01-01T00:00:00Z  until 2027-02-01T00:00:00Z ");
        assertThat(entry.reference()).isEqualTo("file:a secret");
        assertThat(entry.validity().contains(Instant.parse("2026-12-31T23:59:59Z")))
                .isFalse();
        assertThat(entry.validity().contains(Instant.parse("2027-01-01T00:00:00Z")))
                .isTrue();
        assertThat(entry.validity().contains(Instant.parse("2027-02-01T00:00:00Z")))
                .isFalse();
        assertThat(SecretEntry.parse(entry.toString())).isEqualTo(entry);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretEntry.parse("x until soon"))
                .withMessage("'soon' is no time: write for example 2027-01-31T00:00:00Z");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SecretEntry.parse("x from 2027-02-01T00:00:00Z until 2027-01-01T00:00:00Z"));
    }

    private static Secret secret(String id, String value, String period) {
        Validity validity =
                switch (period) {
                    case "PAST" -> PAST;
                    case "FUTURE" -> FUTURE;
                    default -> PRESENT;
                };
        return Secret.of(id, value).during(validity);
    }

    private Webhooks open(Secret... secrets) {
        return open(IncomingWebhook.named("github", "github")
                .secrets(Secrets.of(secrets))
                .build());
    }

    private Webhooks open(IncomingWebhook webhook) {
        return Webhooks.open(
                Fixture.environment(folder),
                new Configuration(List.of(webhook), List.of(), EgressSettings.PUBLIC_ONLY));
    }
}
