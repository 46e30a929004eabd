package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialSecretsTest {
    private static final Instant CHANGE = Instant.parse("2027-01-31T00:00:00Z");

    private final Map<String, String> credentials = new HashMap<>(Map.of("old", "first", "new", "second", "empty", ""));
    private final CredentialView<String> texts = new CredentialView<>(
            id -> Optional.ofNullable(credentials.get(id)), "Secret text", "that 'team/app' may use");

    private Secrets secrets(String... lines) {
        return new CredentialSecrets(List.of(lines), texts);
    }

    @Test
    void a_planned_change_counts_wherever_the_secrets_are() {
        Secrets secrets = secrets("old until " + CHANGE, "new from " + CHANGE);

        assertThat(secrets.liveAt(CHANGE.minusMillis(1)))
                .extracting(Secret::text)
                .containsExactly("first");
        assertThat(secrets.liveAt(CHANGE)).extracting(Secret::text).containsExactly("second");
        assertThat(secrets.live()).extracting(Secret::id).containsExactly("old", "new");
    }

    @Test
    void a_changed_secret_counts_at_once() {
        Secrets secrets = secrets("old");
        credentials.put("old", "third");

        assertThat(secrets.live()).extracting(Secret::text).containsExactly("third");
    }

    @Test
    void a_missing_or_empty_one_is_named_with_where_it_was_looked_for() {
        assertThatThrownBy(secrets("old", "none")::live)
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessage("there are no credentials 'none' of the kind \"Secret text\" that 'team/app' may use");
        assertThatThrownBy(secrets("empty")::live)
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessage("credentials 'empty' are empty");
    }

    @Test
    void a_time_that_is_none_is_refused_before_anything_is_looked_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secrets("old until tomorrow"))
                .withMessageContaining("'tomorrow' is no time");
    }
}
