package io.jenkins.plugins.webhooks.server;

import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import io.jenkins.plugins.webhooks.server.sample.SignedPush;

/** What is said once the server runs. */
final class Banner {
    private Banner() {}

    static String of(WebhooksServer server) {
        String running = """
                Webhooks is running.
                  page      %s/
                  database  %s
                """
                .formatted(server.url(), withoutParameters(server.database()));
        return running + server.push().map(push -> sample(push, server.url())).orElse("");
    }

    private static String sample(SignedPush push, String url) {
        return """

                This is the sample: the incoming webhook 'github' takes pushes in, the outgoing webhook 'echo' sends them on,
                signed, to this server's own echo target. Send a push (a second time it is a duplicate and does nothing):

                %s

                See what the target got:

                curl '%s/echo'
                """
                .formatted(push.curl(), url);
    }

    /** A password may stand among the parameters of a JDBC URL. */
    private static String withoutParameters(String database) {
        return database.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }
}
