package io.jenkins.plugins.webhooks.server.sample;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.server.settings.SecretReference;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** What runs when nobody has configured anything: pushes come in at {@code github} and leave to {@code echo}. */
public final class Sample {
    private final SecretReference github;
    private final SecretReference echo;

    private Sample(SecretReference github, SecretReference echo) {
        this.github = github;
        this.echo = echo;
    }

    /** The sample whose secrets are kept in a folder; they are made if they are not there. */
    public static Sample in(Path home) {
        return new Sample(
                SecretFile.in(home, "sample-github.secret", SecretFile.Form.HEX),
                SecretFile.in(home, "sample-echo.secret", SecretFile.Form.STANDARD));
    }

    /**
     * Its webhooks.
     *
     * @param url of the server itself
     */
    public Configuration configuration(String url) {
        OutgoingWebhook target = OutgoingWebhook.named("echo", url + "/echo")
                .events(List.of("scm.*", "custom.*"))
                .signing(new SigningSettings(Scheme.STANDARD, secrets(echo)))
                .build();
        return new Configuration(
                List.of(IncomingWebhook.named("github", "github").secrets(secrets(github)).build()),
                List.of(target),
                new EgressSettings(List.of(URI.create(url).getHost())));
    }

    /** The receiver behind {@code /echo}. */
    public EchoTarget target(Clock clock) {
        return new EchoTarget(echo, clock);
    }

    /** A request that passes at {@code github}. */
    public SignedPush push(String url) {
        return SignedPush.to(url + "/webhook/github", github.read());
    }

    private static Secrets secrets(SecretReference reference) {
        return () -> List.of(reference.read());
    }
}
