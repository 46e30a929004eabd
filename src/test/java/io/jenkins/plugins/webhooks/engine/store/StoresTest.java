package io.jenkins.plugins.webhooks.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StoresTest {
    private static final String PASSWORD = "do-not-show";

    @Test
    void another_database_is_refused_in_words() {
        assertThatThrownBy(() -> Stores.open(Database.at("jdbc:oracle:x"), Thread::new))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:oracle:x")
                .hasMessageContaining("jdbc:sqlite:")
                .hasMessageContaining("jdbc:postgresql:");
    }

    @Test
    void a_password_is_never_shown() {
        Database given = new Database("jdbc:postgresql://db.example/webhooks?user=me", () -> PASSWORD);
        Database literal =
                Database.at("jdbc:postgresql://me:" + PASSWORD + "@db.example/webhooks?password=" + PASSWORD);

        assertThat(given.toString()).isEqualTo("jdbc:postgresql://db.example/webhooks");
        assertThat(literal.toString()).doesNotContain(PASSWORD);
    }

    @Test
    void what_can_not_be_reached_is_said_without_the_parameters() {
        assertThatThrownBy(() -> Stores.open(
                        Database.at("jdbc:postgresql://127.0.0.1:1/webhooks?user=me&password=" + PASSWORD),
                        Thread::new))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:1/webhooks can't be opened")
                .message()
                .doesNotContain(PASSWORD);
    }

    @Test
    void a_url_that_is_none_is_said_without_repeating_it() {
        assertThatThrownBy(() ->
                        Stores.open(Database.at("jdbc:postgresql://host:no-port/x?password=" + PASSWORD), Thread::new))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://<host>")
                .message()
                .doesNotContain(PASSWORD);
    }
}
