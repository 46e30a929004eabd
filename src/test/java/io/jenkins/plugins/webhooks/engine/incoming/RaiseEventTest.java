package io.jenkins.plugins.webhooks.engine.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaiseEventTest {
    @Test
    void without_a_word_it_passes_the_payload_on() throws Exception {
        Outcome.Raised raised = raise(new RaiseEvent("custom.seen", null, null, null));
        assertThat(raised)
                .isEqualTo(new Outcome.Raised(
                        "custom.seen", "team/app", Severity.INFO, Json.read("{\"tag\": \"v1\", \"bad\": true}")));
    }

    @ParameterizedTest
    @CsvSource({"warning, WARNING", "' Success ', SUCCESS", "payload.bad ? 'error' : 'info', ERROR"})
    void severity_is_a_name_or_computed(String text, Severity expected) throws Exception {
        assertThat(raise(new RaiseEvent("custom.seen", text, null, null)).severity())
                .isEqualTo(expected);
    }

    @Test
    void subject_and_data_are_computed() throws Exception {
        Outcome.Raised raised = raise(new RaiseEvent("custom.seen", null, "payload.tag", "{'v': payload.tag}"));
        assertThat(raised.subject()).isEqualTo("v1");
        assertThat(raised.data()).isEqualTo(Json.read("{\"v\": \"v1\"}"));
        assertThat(raise(new RaiseEvent("custom.seen", null, "nothing", "nothing")))
                .isEqualTo(new Outcome.Raised("custom.seen", null, Severity.INFO, Json.read("null")));
    }

    @Test
    void what_can_not_be_is_refused() {
        assertThatThrownBy(() -> new RaiseEvent("seen", null, null, null)).hasMessageContaining("not an event type");
        assertThatThrownBy(() -> new RaiseEvent("custom.seen", null, null, "(")).hasMessageStartingWith("data: not a");
        assertThatThrownBy(() -> raise(new RaiseEvent("custom.seen", "payload.tag", null, null)))
                .hasMessageStartingWith("no severity 'v1'");
    }

    @Test
    void data_has_a_bound() throws IOException {
        Accepted large = new Accepted(
                "1",
                "w",
                "custom",
                "e",
                Headers.of(),
                Json.MAPPER.getNodeFactory().textNode("x".repeat(1 << 20)),
                receipt().events());
        assertThatThrownBy(() -> new RaiseEvent("custom.seen", null, null, null).run(large))
                .hasMessage("the event's data has 1048578 bytes as JSON, but can have 1048576");
    }

    private static Outcome.Raised raise(RaiseEvent action) throws Exception {
        return action.run(receipt()).raised().get(0);
    }

    private static Accepted receipt() throws IOException {
        Event raw = new Event("1-0", "custom.e", "s", "team/app", Instant.EPOCH, Severity.INFO, Json.read("{}"), "1");
        return new Accepted(
                "1", "w", "custom", "e", Headers.of(), Json.read("{\"tag\": \"v1\", \"bad\": true}"), List.of(raw));
    }
}
