package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The path of a request below {@code /webhook}: one segment, the webhook's name, or two for senders that can't prove
 * themselves but by a secret in the URL.
 *
 * @param name of the incoming webhook, existing or not
 * @param token the second segment, or null
 */
public record DoorPath(String name, @CheckForNull String token) {
    /** What needs no encoding in a path (RFC 3986, section 2.3); a dot in front is kept for {@code .} and {@code ..}. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9._~-]{0,199}");

    /**
     * Reads a decoded path.
     *
     * @param rest what follows {@code /webhook}, beginning with a slash
     * @return empty if it is anything else than one or two segments
     */
    public static Optional<DoorPath> parse(@CheckForNull String rest) {
        if (rest == null || !rest.startsWith("/")) {
            return Optional.empty();
        }
        int slash = rest.indexOf('/', 1);
        String name = slash < 0 ? rest.substring(1) : rest.substring(1, slash);
        String token = slash < 0 ? null : rest.substring(slash + 1);
        return WebhookName.isValid(name)
                        && (token == null || TOKEN.matcher(token).matches())
                ? Optional.of(new DoorPath(name, token))
                : Optional.empty();
    }

    /** The name alone, because the token is a secret. */
    @Override
    public String toString() {
        return token == null ? name : name + "/****";
    }
}
