package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WebhookFactsTest {

    @Test
    void a_push_gives_repository_branch_commit_and_actor() {
        Map<String, String> variables = WebhookFacts.of(Receipts.push("""
                        {"repository": {"fullName": "team/app"}, "ref": "refs/heads/feature/x", "branch": "feature/x",
                         "before": null, "after": "4f5a", "actor": {"name": "ann", "email": "a@example.com"}}""")).environment();
        assertThat(variables)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "WEBHOOK_NAME", "github",
                        "WEBHOOK_PROVIDER", "github",
                        "WEBHOOK_EVENT", "push",
                        "WEBHOOK_RECEIPT", Receipts.ID,
                        "WEBHOOK_REPOSITORY", "team/app",
                        "WEBHOOK_REF", "refs/heads/feature/x",
                        "WEBHOOK_BRANCH", "feature/x",
                        "WEBHOOK_COMMIT", "4f5a",
                        "WEBHOOK_ACTOR", "ann"));
    }

    @Test
    void a_pull_request_gives_source_and_target() {
        WebhookFacts facts = WebhookFacts.of(Receipts.pullRequest("""
                {"number": 12, "action": "opened", "source": {"branch": "fix", "sha": "77"}, "target": {"branch": "main"}}"""));
        assertThat(facts.scm())
                .containsOnly(
                        Map.entry("PULL_REQUEST", "12"),
                        Map.entry("ACTION", "opened"),
                        Map.entry("BRANCH", "fix"),
                        Map.entry("COMMIT", "77"),
                        Map.entry("TARGET_BRANCH", "main"));
    }

    @Test
    void absent_and_null_facts_give_no_variable() {
        assertThat(WebhookFacts.of(Receipts.push("{\"branch\": null, \"after\": {}, \"actor\": null}"))
                        .scm())
                .isEmpty();
        assertThat(WebhookFacts.of(Receipts.withPayload("[1]")).scm()).isEmpty();
    }

    @Test
    void what_a_sender_says_stays_on_one_line_without_control_characters() {
        assertThat(WebhookFacts.plain("a\r\nb\u001b[31m\u202ec", 100)).isEqualTo("a  b [31m c");
    }

    @Property
    void texts_are_never_longer_than_allowed_and_never_end_within_a_character(
            @ForAll String text, @ForAll @IntRange(min = 2, max = 50) int longest) {
        String plain = WebhookFacts.plain(text, longest);
        assertThat(plain.length()).isLessThanOrEqualTo(longest);
        if (text.length() <= longest) {
            assertThat(plain).hasSameSizeAs(text);
        } else {
            assertThat(plain.charAt(plain.length() - 2))
                    .satisfies(
                            last -> assertThat(Character.isHighSurrogate(last)).isFalse());
        }
    }
}
