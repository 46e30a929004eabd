package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.EventWriter;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import org.junit.jupiter.api.Test;

/** What stands in an event was chosen by strangers: it must neither mention people nor hide where a link leads. */
class ChatTest {
    /** What a branch or the title of a pull request could be called. */
    private static final String HOSTILE =
            "<!channel> <@U0123> @here <https://evil.example|log in> [log in](https://evil.example) "
                    + "![x](https://evil.example/pixel) <at>everyone</at> `code` *bold* {noformat} [~admin] &amp;";

    @Test
    void slack_gets_no_mention_and_no_link_but_ours() throws Exception {
        String text = body("slack", HOSTILE).at("/attachments/0/text").textValue();
        assertThat(text).contains("&lt;!channel&gt;", "&lt;@\u200bU0123&gt;", "@\u200bhere", "&amp;amp;");
        assertThat(text.split("\n", 2)[1]).doesNotContain("<", ">");
        assertThat(text).startsWith("<https://jenkins.example.com/job/team/job/app/job/PROJ-12%252Ffix/12/|");
        assertThat(body("slack", HOSTILE).at("/attachments/0/fallback").textValue()).doesNotContain("<", ">");
    }

    @Test
    void mattermost_gets_no_mention_no_link_and_no_image() throws Exception {
        String text = body("mattermost", HOSTILE).at("/attachments/0/text").textValue();
        String detail = text.split("\n", 2)[1];
        assertThat(detail)
                .contains("@\u200bhere", "\\[log in\\]\\(https\\://evil\\.example\\)", "\\!\\[x\\]")
                .doesNotContainPattern("@[a-z]")
                .doesNotContainPattern("(?<!\\\\)[\\[\\]()!`*<>]");
    }

    @Test
    void discord_is_told_to_mention_nobody() throws Exception {
        JsonNode body = body("discord", HOSTILE);
        assertThat(body.at("/allowed_mentions/parse").isEmpty()).isTrue();
        assertThat(body.at("/embeds/0/description").textValue().split("\n", 2)[1])
                .doesNotContainPattern("(?<!\\\\)[\\[\\]()!`*<>]");
    }

    @Test
    void teams_gets_runs_of_text_which_know_no_markup() throws Exception {
        JsonNode card = body("teams", HOSTILE).at("/attachments/0/content");
        assertThat(card.findValuesAsText("type"))
                .containsOnly("AdaptiveCard", "RichTextBlock", "TextRun", "Action.OpenUrl");
        assertThat(card.has("msteams")).isFalse();
        assertThat(card.at("/body/1/inlines/0/text").textValue()).contains("[log in](https://evil.example)");
        assertThat(card.at("/actions/0/url").textValue()).startsWith("https://jenkins.example.com/");
    }

    @Test
    void jira_gets_no_macro_and_no_mention() throws Exception {
        String text = body("jira-comment", HOSTILE).path("body").textValue();
        assertThat(text).contains("\\{noformat\\}", "\\[\\~admin\\]").doesNotContainPattern("(?<!\\\\)[\\[{]");
    }

    @Test
    void confluence_gets_no_markup() throws Exception {
        String html = body("confluence-dc-comment", HOSTILE + "<script>").at("/body/storage/value").textValue();
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script", "<at>", "<!channel");
        assertThat(html.replaceAll("</?(p|strong|a)( href=\"[^\"<>]*\")?>", "")).doesNotContain("<", ">");
    }

    @Test
    void a_link_is_one_only_if_it_is_an_address() throws Exception {
        Event event = BuildEvents.completed("FAILURE", Severity.ERROR, null);
        ((ObjectNode) event.data()).put("url", "javascript:alert(1)");
        assertThat(body("slack", event).at("/attachments/0/text").textValue())
                .startsWith("team/app/PROJ-12%2Ffix #12 failed")
                .doesNotContain("javascript");
        assertThat(body("teams", event).at("/attachments/0/content/actions").isEmpty())
                .isTrue();
    }

    @Test
    void any_event_becomes_a_message() throws Exception {
        ObjectNode data = Json.MAPPER.createObjectNode().put("title", "Fix <everything>");
        Event event = BuildEvents.event("pull-7", "scm.pull_request", Severity.INFO, data);
        assertThat(body("slack", event).at("/attachments/0/text").textValue())
                .isEqualTo("team/app/PROJ-12%2Ffix#12: scm.pull_request\nFix &lt;everything&gt;");
    }

    private static JsonNode body(String preset, String hostile) throws Exception {
        Event event = BuildEvents.completed("FAILURE", Severity.ERROR, null);
        ((ObjectNode) event.data().path("scm")).put("branch", hostile);
        return body(preset, event);
    }

    private static JsonNode body(String name, Event event) throws Exception {
        Preset preset = Presets.builtIn().require(name);
        PresetValues values = new PresetValues();
        preset.about().fields().stream().filter(PresetField::required).forEach(field -> {
            if (field.secret()) {
                values.with(field.name(), Secrets.of(Secret.of("test", "https://chat.example.com/x")));
            } else {
                values.with(field.name(), field.example());
            }
        });
        OutgoingWebhook webhook = Presets.start("x", preset, values).build();
        return Expression.parse(webhook.transform()).evaluate(EventWriter.document(event));
    }
}
