package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * An address that is itself the secret, as chats give them out: whoever knows it may post. It takes the place of the
 * webhook's own, which is all that anybody gets to see. What egress rules say is checked when the connection is made.
 *
 * @param urls whole addresses; the first that counts is called
 */
public record UrlAuthentication(Secrets urls) implements AuthenticationSettings {
    @Override
    public String type() {
        return "url";
    }

    @Override
    public Set<String> headers() {
        return Set.of();
    }

    @Override
    public Authenticator authenticator(Transport transport) {
        return this::credentials;
    }

    private Credentials credentials(Instant now) {
        String text = FirstLive.text(urls, now).trim();
        HttpUrl url = HttpUrl.parse(text);
        if (url == null || !url.username().isEmpty() || !url.password().isEmpty()) {
            throw new IllegalArgumentException(
                    "the secret must be a whole http or https URL without a user name or password");
        }
        String query = url.encodedQuery();
        String path = url.encodedPath();
        String address = query == null ? path : path + "?" + query;
        // A path of one slash is in every text and no secret.
        List<String> secrets = Stream.of(text, url.toString(), address, path)
                .filter(each -> each.length() > 1)
                .toList();
        return new Credentials(Map.of(), Map.of(), secrets, url);
    }
}
