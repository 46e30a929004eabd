package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptDetail;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Samples;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the URL: a secret, the event's name, a parameter for expressions; and the question whether to send. */
class UrlTest {
    private static final String TOKEN = "s3cret-0123456789abcdef";
    private static final Headers JSON = Headers.of("Content-Type", "application/json");
    private static final String PAGE = "{\"page\":{\"id\":7,\"title\":\"Planets\"},\"userAccountId\":\"u\"}";

    @TempDir
    private Path folder;

    private Webhooks webhooks;

    @BeforeEach
    void open() {
        webhooks = Webhooks.open(
                Fixture.environment(folder),
                new Configuration(
                        List.of(
                                door("hub", "docker-hub").build(),
                                door("wiki", "confluence")
                                        .filter("query.space = 'PLAN'")
                                        .build(),
                                door("events", "cloudevents").build(),
                                door("paused", "cloudevents").enabled(false).build(),
                                door("github", "github").build()),
                        List.of(),
                        EgressSettings.PUBLIC_ONLY));
    }

    @AfterEach
    void close() {
        webhooks.close();
    }

    @Test
    void a_token_in_the_path_or_query_proves_and_is_kept_nowhere() {
        byte[] push = Samples.of("docker-hub").get(0).body("1");

        assertThat(post("hub", TOKEN, null, push).status()).isEqualTo(202);
        await("the image's event", () -> types().contains("image.pushed"));
        assertThat(post("hub", null, "token=" + TOKEN, "{\"n\":2}".getBytes(UTF_8))
                        .status())
                .isEqualTo(202);
        assertThat(post("hub", null, "x=1&token=" + TOKEN + "x", push).status()).isEqualTo(401);
        assertThat(post("hub", TOKEN + "x", null, push).status()).isEqualTo(401);
        assertThat(post("hub", null, null, push).status()).isEqualTo(401);
        assertThat(post("hub", null, "token=" + TOKEN + "&token=" + TOKEN, push).status())
                .isEqualTo(401);
        await("six receipts", () -> details().size() == 6);
        assertThat(details()).allSatisfy(detail -> assertThat(detail.toString()).doesNotContain(TOKEN));
    }

    @Test
    void another_system_s_door_does_not_take_the_token_for_a_proof() {
        assertThat(post("github", TOKEN, "token=" + TOKEN, "{}".getBytes(UTF_8)).status())
                .isEqualTo(401);
    }

    @Test
    void the_event_s_name_and_parameters_survive_until_the_work_is_done() {
        assertThat(post("wiki", TOKEN, "event=page_updated&space=PLAN", PAGE.getBytes(UTF_8))
                        .status())
                .isEqualTo(202);
        await("the page's event", () -> types().contains("page.updated"));
        assertThat(types()).contains("confluence.page_updated");
        assertThat(post("wiki", TOKEN, "event=page_created&space=OTHER", PAGE.getBytes(UTF_8))
                        .status())
                .isEqualTo(202);
        await(
                "both are done",
                () -> webhooks.receipts(Selection.NEWEST).items().stream()
                        .allMatch(receipt -> receipt.finishedAt() != null));
        assertThat(types()).doesNotContain("page.created");
    }

    @Test
    void who_asks_whether_it_may_send_may_and_nothing_is_kept_of_it() {
        Answer answer = ask("events");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers())
                .containsEntry("WebHook-Allowed-Origin", "emitter.example.com")
                .containsEntry("WebHook-Allowed-Rate", "*");
        assertThat(webhooks.receipts(Selection.NEWEST).items()).isEmpty();
    }

    @Test
    void who_asks_elsewhere_is_refused_as_ever() {
        assertThat(ask("github").status()).isEqualTo(405);
        assertThat(ask("paused").status()).isEqualTo(404);
        assertThat(ask("nobody").status()).isEqualTo(404);
    }

    private static IncomingWebhook.Builder door(String name, String provider) {
        return IncomingWebhook.named(name, provider).secrets(Secrets.of(Secret.of("url", TOKEN)));
    }

    private Answer post(String door, String token, String query, byte[] body) {
        return webhooks.receive(Fixture.request(door, JSON, body).at(token, query));
    }

    private Answer ask(String door) {
        Headers headers = Headers.of(
                "WebHook-Request-Origin", "emitter.example.com", "WebHook-Request-Callback", "http://127.0.0.1:9/");
        return webhooks.receive(
                new IncomingRequest(door, "OPTIONS", headers, "192.0.2.7", 0, new ByteArrayInputStream(new byte[0]))
                        .at(null, null));
    }

    private List<String> types() {
        return webhooks.events(Selection.NEWEST).items().stream()
                .map(Event::type)
                .toList();
    }

    private List<ReceiptDetail> details() {
        return webhooks.receipts(Selection.NEWEST).items().stream()
                .map(receipt -> webhooks.receipt(receipt.id()).orElseThrow())
                .toList();
    }
}
