package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * User and password, RFC 7617.
 *
 * @param logins each one {@code user:password}; the first that counts is sent
 */
public record BasicAuthentication(Secrets logins) implements AuthenticationSettings {
    /**
     * One user whose password may change.
     *
     * @throws IllegalArgumentException if the user is empty or holds a colon, which would end it
     */
    public static BasicAuthentication of(String user, Secrets passwords) {
        requireUser(user);
        return new BasicAuthentication(
                () -> passwords.live().stream().map(each -> login(user, each)).toList());
    }

    /**
     * User and password as one secret, whose id and times stay those of the password.
     *
     * @throws IllegalArgumentException if the user is empty or holds a colon
     */
    public static Secret login(String user, Secret password) {
        requireUser(user);
        return Secret.of(password.id(), user + ':' + password.text()).during(password.validity());
    }

    private static void requireUser(String user) {
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user name must not be empty or hold a colon");
        }
    }

    @Override
    public String type() {
        return "basic";
    }

    @Override
    public Set<String> headers() {
        return Set.of("Authorization");
    }

    @Override
    public Authenticator authenticator(Transport transport) {
        return this::credentials;
    }

    private Credentials credentials(Instant now) {
        String login = FirstLive.text(logins, now);
        String encoded = Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
        String password = login.substring(login.indexOf(':') + 1);
        List<String> secrets = password.isEmpty() ? List.of(encoded) : List.of(encoded, password);
        return new Credentials(Map.of("Authorization", "Basic " + encoded), Map.of(), secrets);
    }
}
