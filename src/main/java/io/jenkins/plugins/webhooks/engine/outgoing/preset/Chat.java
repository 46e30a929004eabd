package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;

/**
 * Messages in chats, each written so that nothing in an event can mention people, hide where a link leads or load an
 * image.
 *
 * @param about what people need to know
 * @param shown in place of the secret address
 * @param language how its texts are written: {@code slack}, {@code markdown} or {@code teams}
 */
record Chat(PresetAbout about, String shown, String language) implements Preset {
    /** @see <a href="https://docs.slack.dev/messaging/formatting-message-text/">Formatting message text</a> */
    static final Chat SLACK = chat(
            "slack",
            "Slack: message",
            "systems/slack.md",
            "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/",
            "The webhook URL of an app with incoming webhooks; it begins with https://hooks.slack.com/services/.",
            "https://hooks.slack.com/",
            "slack-text");

    /** @see <a href="https://developers.mattermost.com/integrate/webhooks/incoming/">Incoming webhooks</a> */
    static final Chat MATTERMOST = chat(
            "mattermost",
            "Mattermost: message",
            "systems/slack.md#mattermost",
            "https://developers.mattermost.com/integrate/webhooks/incoming/",
            "The URL of the incoming webhook; it has /hooks/ in it.",
            "https://mattermost.invalid/",
            "markdown");

    /** @see <a href="https://learn.microsoft.com/en-us/connectors/teams/#microsoft-teams-webhook">Teams webhook</a> */
    static final Chat TEAMS = chat(
            "teams",
            "Microsoft Teams: message",
            "systems/teams.md",
            "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using",
            "The URL of a workflow that begins with \"When a Teams webhook request is received\".",
            "https://teams-workflow.invalid/",
            "teams-text");

    /** @see <a href="https://discord.com/developers/docs/resources/webhook#execute-webhook">Execute webhook</a> */
    static final Chat DISCORD = chat(
            "discord",
            "Discord: message",
            "systems/slack.md#discord",
            "https://discord.com/developers/docs/resources/webhook#execute-webhook",
            "The URL of the webhook; it begins with https://discord.com/api/webhooks/.",
            "https://discord.com/api/webhooks/",
            "markdown");

    private static Chat chat(
            String name,
            String title,
            String guide,
            String documentation,
            String address,
            String shown,
            String language) {
        return new Chat(
                new PresetAbout(name, title, guide, documentation, List.of(SecretAddress.field(address)), Settable.END),
                shown,
                language);
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        SecretAddress.use(values, shown, webhook)
                .transform(Script.of(values).run("build", "message", language, about.name()));
    }
}
