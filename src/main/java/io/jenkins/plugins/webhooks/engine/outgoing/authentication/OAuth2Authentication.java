package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * An access token that an authorization server gives us for our own name and secret: OAuth 2.0 client credentials.
 *
 * @param tokenUrl where tokens are given
 * @param clientId our name there
 * @param secrets the first that counts is sent
 * @param style where name and secret stand
 * @param scope what the token is asked for, with blanks between several, or null for what is usual there
 * @param audience for whom the token is asked, or null
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749.html#section-4.4">RFC 6749, section 4.4</a>
 */
public record OAuth2Authentication(
        HttpUrl tokenUrl,
        String clientId,
        Secrets secrets,
        Style style,
        @CheckForNull String scope,
        @CheckForNull String audience)
        implements AuthenticationSettings {
    public OAuth2Authentication {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("a clientId must not be empty");
        }
    }

    /**
     * Reads the address of a token endpoint.
     *
     * @throws IllegalArgumentException if it is none, or carries credentials
     */
    public static HttpUrl endpoint(String text) {
        HttpUrl url = HttpUrl.parse(text.strip());
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException("a tokenUrl must be an https or http URL without user and password");
        }
        return url;
    }

    @Override
    public String type() {
        return "oauth2";
    }

    @Override
    public Set<String> headers() {
        return Set.of("Authorization");
    }

    @Override
    public Authenticator authenticator(Transport transport) {
        return new TokenKeeper(new TokenEndpoint(this, transport));
    }

    /** Where name and secret stand, RFC 6749, section 2.3.1. */
    public enum Style {
        /** In a header, which every server must understand. */
        BASIC,
        /** In the form. */
        POST;

        /**
         * Reads the name as people write it.
         *
         * @throws IllegalArgumentException if there is no such style
         */
        public static Style parse(String name) {
            for (Style style : values()) {
                if (style.name().equalsIgnoreCase(name.strip())) {
                    return style;
                }
            }
            throw new IllegalArgumentException("no style '" + name + "': use basic or post");
        }
    }
}
