package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;

/**
 * Releases as GitHub has them, and Gitea and its relatives after it.
 *
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads#release">release</a>
 */
final class GitHubReleases {
    private GitHubReleases() {}

    /** {@code created}, {@code released} and {@code prereleased} give nothing, because {@code published} comes too. */
    static List<Normalised> of(String provider, Fields payload) {
        Release.Action action = action(payload.text("action"));
        Fields release = payload.at("release");
        if (action == null || !release.isObject()) {
            return List.of();
        }
        return new Release(
                        provider,
                        GitHubEvents.repository(payload.at("repository")),
                        action,
                        payload.text("action"),
                        release.text("tag_name"),
                        release.text("name"),
                        release.text("html_url"),
                        release.flag("draft"),
                        release.flag("prerelease"),
                        release.text("body"),
                        release.time("published_at"),
                        new Actor(payload.at("sender").firstText("login", "username"), null))
                .normalised();
    }

    @CheckForNull
    private static Release.Action action(@CheckForNull String action) {
        return switch (action == null ? "" : action) {
            case "published" -> Release.Action.PUBLISHED;
            case "edited", "updated" -> Release.Action.UPDATED;
            case "deleted", "unpublished" -> Release.Action.DELETED;
            default -> null;
        };
    }
}
