package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.UrlTemplate;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * Where outgoing webhooks of folders and jobs may send, as an administrator decides; nowhere if nothing is said.
 *
 * @param prefixes URLs; one allows itself and everything below it
 */
public record ScopedTargets(List<String> prefixes) {
    public ScopedTargets {
        prefixes = List.copyOf(prefixes);
    }

    /**
     * Checks an entry.
     *
     * @throws IllegalArgumentException if it is no URL that others could stand below
     */
    static void requireValid(String prefix) {
        HttpUrl url = HttpUrl.parse(prefix);
        if (url == null) {
            throw new IllegalArgumentException(
                    "'" + prefix + "' is no http or https URL: write one such as https://hooks.example.com/team/");
        }
        if (url.query() != null || url.fragment() != null || !url.username().isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + prefix + "' must end with its path: without a query, a fragment or a user");
        }
    }

    /**
     * Checks a target.
     *
     * @throws IllegalArgumentException if an administrator has not allowed it
     */
    public void require(String target) {
        HttpUrl url = anchor(target);
        if (url == null || prefixes.stream().map(HttpUrl::get).noneMatch(prefix -> isBelow(url, prefix))) {
            throw new IllegalArgumentException("this target is not among those that an administrator allows for"
                    + " folders and jobs (Manage Jenkins, System, Webhooks)");
        }
    }

    /** What no event changes of a target; null if it is none. */
    @CheckForNull
    private static HttpUrl anchor(String target) {
        try {
            return new UrlTemplate(target).anchor();
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** Segment by segment, so that {@code /team} does not allow {@code /team-of-others}. */
    private static boolean isBelow(HttpUrl url, HttpUrl prefix) {
        List<String> wanted = prefix.encodedPathSegments();
        int size = wanted.get(wanted.size() - 1).isEmpty() ? wanted.size() - 1 : wanted.size();
        List<String> given = url.encodedPathSegments();
        return url.scheme().equals(prefix.scheme())
                && url.host().equals(prefix.host())
                && url.port() == prefix.port()
                && given.size() >= size
                && given.subList(0, size).equals(wanted.subList(0, size));
    }
}
