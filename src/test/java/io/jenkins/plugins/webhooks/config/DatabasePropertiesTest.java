package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.store.Database;
import io.jenkins.plugins.webhooks.engine.store.StoreException;
import io.jenkins.plugins.webhooks.engine.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasePropertiesTest {
    private static final String POSTGRES = "jdbc:postgresql://127.0.0.1:1/webhooks?user=me";

    @TempDir
    private Path folder;

    private Database read(Map<String, String> properties) {
        return DatabaseProperties.read(properties::get, folder);
    }

    @Test
    void without_properties_it_is_a_file_of_the_controller() {
        assertThat(read(Map.of())).isEqualTo(Database.at("jdbc:sqlite:" + folder.resolve("webhooks.db")));
    }

    @Test
    void a_named_database_takes_its_password_from_a_file_each_time() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "first\n");
        Database database =
                read(Map.of(DatabaseProperties.URL, POSTGRES, DatabaseProperties.PASSWORD_FILE, file.toString()));
        assertThat(database.url()).isEqualTo(POSTGRES);
        assertThat(database.password().get()).isEqualTo("first");
        Files.writeString(file, "second");
        assertThat(database.password().get()).isEqualTo("second");
    }

    @Test
    void a_file_that_can_not_be_read_is_said() {
        Database database = read(Map.of(
                DatabaseProperties.URL,
                POSTGRES,
                DatabaseProperties.PASSWORD_FILE,
                folder.resolve("nothing").toString()));
        assertThatThrownBy(() -> Stores.open(database, Thread::new))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(DatabaseProperties.PASSWORD_FILE);
    }

    @Test
    void a_password_in_the_url_is_refused_and_not_repeated() {
        Database database = read(Map.of(DatabaseProperties.URL, POSTGRES + "&password=tell-nobody"));
        assertThat(database.toString()).doesNotContain("tell-nobody");
        assertThatThrownBy(() -> Stores.open(database, Thread::new))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(DatabaseProperties.PASSWORD_FILE)
                .message()
                .doesNotContain("tell-nobody");
    }
}
