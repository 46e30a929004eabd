package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A key in a header, such as {@code X-Api-Key} or {@code Authorization: Token …}.
 *
 * @param header its name
 * @param prefix what stands before the key, blanks included; may be empty
 * @param keys the first that counts is sent
 */
public record HeaderAuthentication(String header, String prefix, Secrets keys) implements AuthenticationSettings {
    /** A token, as RFC 9110 section 5.6.2 calls it. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]*");

    public HeaderAuthentication {
        if (!NAME.matcher(header).matches()) {
            throw new IllegalArgumentException("'" + header + "' is not the name of a header");
        }
        if (!PRINTABLE.matcher(prefix).matches()) {
            throw new IllegalArgumentException("a prefix may hold printable ASCII characters only");
        }
    }

    @Override
    public String type() {
        return "header";
    }

    @Override
    public Set<String> headers() {
        return Set.of(header);
    }

    @Override
    public Authenticator authenticator(Transport transport) {
        return now -> {
            String key = FirstLive.text(keys, now);
            return Credentials.header(header, prefix + key, key);
        };
    }
}
