package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import java.util.Map;

/** The signer of a scheme. */
public final class Signers {
    private Signers() {}

    /** The one the settings ask for. */
    public static Signer of(SigningSettings settings) {
        return switch (settings.scheme()) {
            case NONE -> (id, timestamp, body) -> Map.of();
            case STANDARD -> new StandardSigner(settings.secrets());
            case GITHUB -> new GitHubSigner(settings.secrets());
        };
    }
}
