package io.jenkins.plugins.webhooks.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository's place, however it is reached: {@code https://github.com/team/app}, {@code git@github.com:team/app.git}
 * and {@code ssh://git@github.com/team/app} are the same.
 *
 * @param host with its port unless that is the usual one, in lower case
 * @param path in lower case, without slashes at its ends and without {@code .git}
 */
record RepositoryAddress(String host, String path) {
    /** The short form that ssh and git know, which is no URI. */
    private static final Pattern SHORT = Pattern.compile("(?:[^@/:]+@)?([A-Za-z0-9.-]{2,}):(?!//)(.+)");

    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 22, 80, 443, 9418);

    /** The addresses that a document of a receipt names. */
    static Set<RepositoryAddress> in(JsonNode document) {
        JsonNode repository = document.at("/scm/repository");
        Set<RepositoryAddress> found = new HashSet<>();
        for (String field : List.of("httpUrl", "sshUrl", "webUrl")) {
            parse(repository.path(field).asText("")).ifPresent(found::add);
        }
        return found;
    }

    /** Reads an address; empty if it is none. */
    static Optional<RepositoryAddress> parse(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (matcher.matches()) {
            return of(matcher.group(1), -1, matcher.group(2));
        }
        try {
            URI uri = new URI(text);
            return uri.getHost() == null ? Optional.empty() : of(uri.getHost(), uri.getPort(), uri.getPath());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<RepositoryAddress> of(String host, int port, String path) {
        String clean = path.toLowerCase(Locale.ROOT).replaceAll("^/+|/+$", "").replaceAll("\\.git$", "");
        String place = host.toLowerCase(Locale.ROOT) + (USUAL_PORTS.contains(port) ? "" : ":" + port);
        return clean.isEmpty() ? Optional.empty() : Optional.of(new RepositoryAddress(place, clean));
    }

    @Override
    public String toString() {
        return host + "/" + path;
    }
}
