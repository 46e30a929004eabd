package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebhookCauseTest {

    @Test
    void tells_webhook_event_branch_and_actor() {
        WebhookCause cause = WebhookCause.of(
                WebhookFacts.of(Receipts.push("{\"branch\": \"main\", \"actor\": {\"name\": \"ann\"}}")));
        assertThat(cause.getShortDescription()).isEqualTo("Started by webhook github: github push for main by ann");
        assertThat(cause.getReceiptUrl()).isEqualTo("manage/webhooks/#receipt/" + Receipts.ID);
    }

    @Test
    void tells_a_pull_request_by_its_number() {
        WebhookCause cause = WebhookCause.of(
                WebhookFacts.of(Receipts.pullRequest("{\"number\": 12, \"source\": {\"branch\": \"fix\"}}")));
        assertThat(cause.getRef()).isEqualTo("#12");
    }

    @Test
    void is_plain_and_short_whatever_a_sender_says() {
        String branch = "<script>\\n" + "x".repeat(400) + "</script>";
        WebhookCause cause = WebhookCause.of(WebhookFacts.of(Receipts.push("{\"branch\": \"" + branch + "\"}")));
        assertThat(cause.getShortDescription()).hasSizeLessThanOrEqualTo(200).doesNotContain("\n");
    }

    @Test
    void two_causes_of_one_receipt_are_one() {
        WebhookCause one = WebhookCause.of(WebhookFacts.of(Receipts.push("{}")));
        WebhookCause two = WebhookCause.of(WebhookFacts.of(Receipts.push("{}")));
        assertThat(one).isEqualTo(two).hasSameHashCodeAs(two);
    }
}
