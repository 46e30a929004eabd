package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Where to ask which deliveries we missed.
 *
 * @param hook the webhook in its system's API: {@code https://api.github.com/repos/<owner>/<name>/hooks/<id>} or
 *     {@code https://<gitlab>/api/v4/projects/<id>/hooks/<id>}
 * @param access its first secret is sent as bearer token
 */
public record RecoverySettings(HttpUrl hook, Secrets access) {
    private static final Set<String> SYSTEMS = Set.of("github", "gitlab");

    /**
     * Reads the address.
     *
     * @throws IllegalArgumentException if it is not one of https, or of http on this machine
     */
    public static RecoverySettings of(String hook, Secrets access) {
        HttpUrl url = HttpUrl.parse(hook);
        boolean safe = url != null
                && (url.isHttps()
                        || url.host().equals("localhost")
                        || url.host().equals("127.0.0.1"));
        if (!safe) {
            throw new IllegalArgumentException("recovery.hook must be an https URL, because a token is sent to it");
        }
        return new RecoverySettings(url, access);
    }

    /** Whether a provider's system can be asked at all: Bitbucket, for one, shows its list only to people. */
    public static boolean canAsk(String provider) {
        return SYSTEMS.contains(provider);
    }

    /**
     * Lets only those providers through whose system can be asked.
     *
     * @throws IllegalArgumentException if this one's can't
     */
    public static void requireAskable(String provider) {
        if (!canAsk(provider)) {
            throw new IllegalArgumentException("recovery: the systems of '" + provider
                    + "' have no API that lists what they sent: look there and send again by hand");
        }
    }
}
