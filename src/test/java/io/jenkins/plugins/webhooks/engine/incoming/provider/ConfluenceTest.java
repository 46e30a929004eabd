package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfluenceTest {
    private static final String PAGE = "'page':{'id':7,'title':'Planets','spaceKey':'~mona'}";

    private final Confluence confluence = new Confluence();

    @Test
    void cloud_names_the_event_in_the_url_only() throws Exception {
        Headers url = UrlHeaders.add(Headers.EMPTY, null, "event=page_trashed");

        assertThat(confluence.event(url, json("{" + PAGE + "}"))).isEqualTo("page_trashed");
        assertThat(confluence.event(Headers.EMPTY, json("{" + PAGE + "}"))).isEqualTo("received");
        assertThat(confluence.event(url, json("{'event':'page_created'}"))).isEqualTo("page_created");
    }

    @Test
    void the_same_body_under_another_event_is_no_repeat() {
        byte[] body = "{}".getBytes(UTF_8);
        Headers created = UrlHeaders.add(Headers.EMPTY, null, "event=page_created");
        Headers trashed = UrlHeaders.add(Headers.EMPTY, null, "event=page_trashed");

        assertThat(confluence.deliveryId(created, body)).isNotEqualTo(confluence.deliveryId(trashed, body));
        assertThat(confluence.deliveryId(created, body)).isEqualTo(confluence.deliveryId(created, body.clone()));
    }

    @Test
    void data_center_sends_the_id_alone_and_the_rest_is_null() throws Exception {
        JsonNode data = normalise("page_updated", "'page':{'id':7},'updateTrigger':'edit_page'")
                .get(0)
                .data();

        assertThat(data.path("id").textValue()).isEqualTo("7");
        assertThat(data.path("trigger").textValue()).isEqualTo("edit_page");
        assertThat(data.get("title").isNull()).isTrue();
        assertThat(data.at("/space/key").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "page_created, page.created", "page_removed, page.removed", "page_trashed, page.trashed",
        "page_restored, page.restored", "page_moved, page.moved", "page_copied, page.copied",
        "page_archived, page.archived", "blog_created, page.created", "blog_updated, page.updated",
    })
    void pages_and_blog_posts_share_a_shape(String event, String type) throws Exception {
        List<Normalised> events = normalise(event, PAGE + ",'blog':{'id':7}");

        assertThat(events).extracting(Normalised::type).containsExactly(type);
        assertThat(events.get(0).data().path("kind").textValue()).isEqualTo(event.substring(0, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page_viewed", "page_children_reordered", "space_created", "comment_created", "created", "page"})
    void other_events_give_nothing(String event) throws Exception {
        assertThat(normalise(event, PAGE)).isEmpty();
    }

    @Test
    void a_connection_test_is_unsigned_and_nothing_else_is() {
        byte[] test = "{\"test\": true}".getBytes(UTF_8);

        assertThat(confluence.isUnsignedPing(Headers.EMPTY, test)).isTrue();
        assertThat(confluence.isUnsignedPing(Headers.of("X-Hub-Signature", "sha256=00"), test))
                .isFalse();
        assertThat(confluence.isUnsignedPing(Headers.EMPTY, "{\"test\":true,\"page\":{}}".getBytes(UTF_8)))
                .isFalse();
    }

    private List<Normalised> normalise(String event, String fields) throws Exception {
        return confluence.normalise(event, Headers.EMPTY, json("{" + fields + "}"));
    }
}
