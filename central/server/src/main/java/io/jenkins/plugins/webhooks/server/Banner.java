package io.jenkins.plugins.webhooks.server;

import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import io.jenkins.plugins.webhooks.server.sample.SignedPush;
import java.util.stream.Collectors;

/** What is said once the server runs. */
final class Banner {
    private Banner() {}

    static String of(WebhooksServer server) {
        String incoming = server.webhooks().configuration().incoming().stream()
                .filter(IncomingWebhook::enabled)
                .map(webhook -> "  incoming  %s/webhook/%s (%s)\n"
                        .formatted(server.url(), webhook.name(), webhook.provider()))
                .collect(Collectors.joining());
        String running = """
                Webhooks is running.
                  page      %s/%s
                  database  %s
                """
                .formatted(
                        server.url(),
                        server.isGuarded() ? " (asks for the token)" : "",
                        server.database().shown());
        return running + incoming + server.push().map(push -> sample(push, server)).orElse("");
    }

    private static String sample(SignedPush push, WebhooksServer server) {
        return """

                This is the sample: the incoming webhook 'github' takes pushes in, the outgoing webhook 'echo' sends them on,
                signed, to this server's own echo target. Send a push (a second time it is a duplicate and does nothing):

                %s

                See what the target got:

                curl %s'%s/echo'
                """
                .formatted(
                        push.curl(),
                        server.isGuarded() ? "-H 'Authorization: Bearer '\"$TOKEN\" " : "",
                        server.url());
    }
}
