package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * A key in the query, for targets that know no better: it may end up in their logs, though never in ours.
 *
 * @param parameter its name
 * @param keys the first that counts is sent
 */
public record QueryAuthentication(String parameter, Secrets keys) implements AuthenticationSettings {
    public QueryAuthentication {
        if (parameter.isBlank()) {
            throw new IllegalArgumentException("a parameter needs a name, for example api_key");
        }
    }

    @Override
    public String type() {
        return "query";
    }

    @Override
    public Set<String> headers() {
        return Set.of();
    }

    @Override
    public Authenticator authenticator(Transport transport) {
        return now -> {
            String key = FirstLive.text(keys, now);
            return new Credentials(Map.of(), Map.of(parameter, key), List.of(key, inUrl(key)));
        };
    }

    /** As it stands in a URL, in case that an answer repeats it. */
    private static String inUrl(String key) {
        HttpUrl url = new HttpUrl.Builder()
                .scheme("https")
                .host("any")
                .addQueryParameter("key", key)
                .build();
        return String.valueOf(url.encodedQuery()).substring("key=".length());
    }
}
