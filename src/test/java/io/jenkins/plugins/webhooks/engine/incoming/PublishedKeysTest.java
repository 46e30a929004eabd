package io.jenkins.plugins.webhooks.engine.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.SettableClock;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Publication;
import io.jenkins.plugins.webhooks.engine.security.EgressGuard;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.GuardedHttp;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.store.SqliteStore;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Downloads wait in a queue that the test empties, so that it is seen what happens on which thread. */
class PublishedKeysTest {
    private static final EgressSettings HERE = new EgressSettings(java.util.List.of("127.0.0.0/8", "localhost"));

    private final MockWebServer server = new MockWebServer();
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path folder;

    private Store store;
    private Publication publication;

    @BeforeEach
    void open() throws Exception {
        server.start();
        store = SqliteStore.open("jdbc:sqlite:" + folder.resolve("webhooks.db"), Thread::new);
        publication = new Publication(
                server.url("/keys"), text -> text.startsWith("key") ? Optional.of(text) : Optional.empty());
    }

    @AfterEach
    void close() {
        store.close();
        server.close();
    }

    @Test
    void a_request_never_waits_for_a_download() {
        PublishedKeys keys = keys(HERE);
        answer(200, "key one");

        assertThatThrownBy(() -> keys.key(publication))
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessageContaining(publication.url().toString());
        assertThat(server.getRequestCount()).isZero();
        download();
        assertThat(keys.key(publication).text()).isEqualTo("key one");
        assertThat(keys.key(publication).id()).isEqualTo(publication.url().toString());
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void the_last_good_document_counts_until_a_newer_good_one_has_come() {
        PublishedKeys keys = keys(HERE);
        answer(200, "key one");
        keys.prepare(publication);
        download();

        clock.advance(Duration.ofMinutes(61));
        answer(500, "");
        assertThat(keys.key(publication).text()).isEqualTo("key one");
        download();
        clock.advance(Duration.ofMinutes(2));
        answer(200, "<html>maintenance</html>");
        assertThat(keys.key(publication).text()).isEqualTo("key one");
        download();
        clock.advance(Duration.ofMinutes(2));
        answer(200, "key " + "x".repeat(600_000));
        assertThat(keys.key(publication).text()).isEqualTo("key one");
        download();
        clock.advance(Duration.ofMinutes(2));
        answer(200, "key two");
        assertThat(keys.key(publication).text()).isEqualTo("key one");
        download();
        assertThat(keys.key(publication).text()).isEqualTo("key two");
    }

    @Test
    void a_doubt_looks_for_a_new_key_but_strangers_can_not_make_us_call_at_will() {
        PublishedKeys keys = keys(HERE);
        answer(200, "key one");
        keys.prepare(publication);
        download();
        for (int i = 0; i < 100; i++) {
            keys.doubt(publication);
        }
        assertThat(waiting).isEmpty();

        clock.advance(Duration.ofSeconds(61));
        answer(200, "key two");
        for (int i = 0; i < 100; i++) {
            keys.doubt(publication);
        }
        assertThat(waiting).hasSize(1);
        download();
        assertThat(keys.key(publication).text()).isEqualTo("key two");
    }

    @Test
    void the_last_good_document_survives_a_restart() {
        PublishedKeys before = keys(HERE);
        answer(200, "key one");
        before.prepare(publication);
        download();
        store.close();
        store = SqliteStore.open("jdbc:sqlite:" + folder.resolve("webhooks.db"), Thread::new);

        PublishedKeys after = keys(HERE);

        assertThat(after.key(publication).text()).isEqualTo("key one");
        assertThat(waiting).isEmpty();
    }

    @Test
    void the_egress_guard_is_asked() {
        PublishedKeys guarded = keys(EgressSettings.PUBLIC_ONLY);
        answer(200, "key one");
        guarded.prepare(publication);
        download();
        assertThat(server.getRequestCount()).isZero();
        assertThatThrownBy(() -> guarded.key(publication)).isInstanceOf(SecretUnavailableException.class);
    }

    @Test
    void no_redirect_is_followed() {
        PublishedKeys keys = keys(HERE);
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", server.url("/other").toString())
                .build());
        answer(200, "key of somebody else");

        keys.prepare(publication);
        download();

        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThatThrownBy(() -> keys.key(publication)).isInstanceOf(SecretUnavailableException.class);
    }

    private PublishedKeys keys(EgressSettings egress) {
        OkHttpClient http = GuardedHttp.client(new OkHttpClient(), new EgressGuard(egress));
        return new PublishedKeys(store, () -> http, clock, waiting::add);
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private void download() {
        waiting.remove().run();
    }
}
