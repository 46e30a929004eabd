package io.jenkins.plugins.webhooks.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsResourceTest {
    private static final Set<Access> EVERYTHING = EnumSet.allOf(Access.class);
    private static final String LIST = "api/v1/configuration/outgoing";

    private final InMemory kept = new InMemory();
    private Webhooks webhooks;

    @BeforeEach
    void open(@TempDir Path folder) {
        webhooks = Webhooks.open(Fixture.environment(folder), Configuration.EMPTY);
    }

    @AfterEach
    void close() {
        webhooks.close();
    }

    @Test
    void where_a_file_describes_the_webhooks_every_call_says_so() {
        Api api = new Api(webhooks);
        for (Route route : new DefinitionsResource(null, Definitions.Kind.OUTGOING).routes()) {
            ApiResponse answer = call(
                    api,
                    route.method(),
                    route.path().text().replace("{id}", "chat"),
                    "{\"name\":\"chat\"}",
                    EVERYTHING);
            assertThat(answer.status()).as(route.toString()).isEqualTo(409);
            assertThat(text(answer)).contains("configuration file: change it there");
        }
    }

    @Test
    void one_is_created_replaced_cloned_switched_off_and_removed() {
        assertThat(call("PUT", LIST + "/chat", "{\"url\":\"https://a/\"}").status())
                .isEqualTo(201);
        ApiResponse replaced = call("PUT", LIST + "/chat", "{\"name\":\"chat\",\"url\":\"https://b/\"}");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(text(replaced)).contains("https://b/");
        assertThat(call("POST", LIST + "/chat/clone", "{\"name\":\"talk\"}").status())
                .isEqualTo(201);
        assertThat(text(call("POST", LIST + "/talk/disable", ""))).contains("\"enabled\":false", "talk");
        assertThat(text(call("POST", LIST + "/talk/enable", ""))).contains("\"enabled\":true");
        assertThat(text(call("GET", LIST, ""))).isEqualTo("{\"items\":[\"chat\",\"talk\"],\"next\":null}");

        assertThat(text(call("DELETE", LIST + "/chat", ""))).isEqualTo("{\"removed\":\"chat\"}");
        assertThat(kept.all).containsOnlyKeys("talk");
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (String verb : List.of("/enable", "/disable")) {
            assertThat(call("POST", LIST + "/chat" + verb, "").status()).isEqualTo(404);
        }
        assertThat(call("POST", LIST + "/chat/clone", "{\"name\":\"talk\"}").status())
                .isEqualTo(404);
        assertThat(call("GET", LIST + "/chat", "").status()).isEqualTo(404);
        assertThat(call("DELETE", LIST + "/chat", "").status()).isEqualTo(404);
    }

    @Test
    void what_can_not_be_is_a_bad_request_in_the_words_of_who_keeps_it() {
        ApiResponse refused = call("PUT", LIST + "/chat", "{\"url\":\"gopher://a/\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(text(refused)).contains("no such scheme");

        ApiResponse renamed = call("PUT", LIST + "/chat", "{\"name\":\"talk\"}");
        assertThat(renamed.status()).isEqualTo(400);
        assertThat(text(renamed)).contains("'chat'", "'talk'", "leave 'name' out");
        assertThat(text(call("PUT", LIST + "/chat", ""))).contains("no definition", "application/json");
        assertThat(call("PUT", LIST + "/chat", "[]").status()).isEqualTo(400);
        assertThat(call("POST", LIST + "/chat/clone", "{\"to\":\"x\"}").status())
                .isEqualTo(400);
        assertThat(call("POST", LIST + "/chat/enable", "{\"why\":1}").status()).isEqualTo(400);
        assertThat(kept.all).isEmpty();
    }

    @Test
    void who_may_pause_may_neither_see_nor_change_a_definition_and_it_is_noted_who_tried() throws InterruptedException {
        call("PUT", LIST + "/chat", "{\"url\":\"https://a/\"}");
        Set<Access> few = EnumSet.of(Access.VIEW, Access.CONFIGURE);
        Api api = new Api(webhooks, Presets::builtIn, kept);
        assertThat(call(api, "GET", LIST + "/chat", "", few).status()).isEqualTo(403);
        assertThat(call(api, "PUT", LIST + "/chat", "{}", few).status()).isEqualTo(403);

        assertThat(text(call("GET", LIST + "/chat", ""))).contains("https://a/");
        Fixture.await("audited", () -> webhooks.audit().verify().lines() == 2);
        assertThat(webhooks.audit().page(Selection.NEWEST).items().toString())
                .contains("PUT " + LIST + "/{id}", "REFUSED", "SUCCESS");
    }

    @Test
    void reading_never_changes() {
        call("PUT", LIST + "/chat", "{\"url\":\"https://a/\"}");
        assertThat(call("GET", LIST + "/chat/disable", "").status()).isEqualTo(405);
        assertThat(call("GET", LIST + "/chat/clone", "").status()).isEqualTo(405);
        assertThat(kept.all.get("chat").has("enabled")).isFalse();
    }

    private ApiResponse call(String method, String path, String body) {
        return call(new Api(webhooks, Presets::builtIn, kept), method, path, body, EVERYTHING);
    }

    private static ApiResponse call(Api api, String method, String path, String body, Set<Access> allowed) {
        return api.handle(new ApiRequest(
                method,
                path,
                Map.of(),
                null,
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                new Caller("ann", "192.0.2.1"),
                allowed::contains));
    }

    private static String text(ApiResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Keeps what it is told, if it is for the web. */
    private static final class InMemory implements Definitions {
        private final Map<String, ObjectNode> all = new TreeMap<>();

        @Override
        public List<String> names(Kind kind) {
            return List.copyOf(all.keySet());
        }

        @Override
        public Optional<ObjectNode> get(Kind kind, String name) {
            return Optional.ofNullable(all.get(name));
        }

        @Override
        public boolean put(Kind kind, String name, ObjectNode definition) {
            if (definition.path("url").asText().startsWith("gopher")) {
                throw new IllegalArgumentException("no such scheme");
            }
            return all.put(name, definition) == null;
        }

        @Override
        public boolean copy(Kind kind, String name, String copy) {
            return change(name, found -> all.put(copy, found.deepCopy().put("name", copy)));
        }

        @Override
        public boolean enable(Kind kind, String name, boolean enabled) {
            return change(name, found -> found.put("enabled", enabled));
        }

        @Override
        public boolean remove(Kind kind, String name) {
            return all.remove(name) != null;
        }

        private boolean change(String name, Consumer<ObjectNode> change) {
            get(Kind.OUTGOING, name).ifPresent(change);
            return all.containsKey(name);
        }
    }
}
