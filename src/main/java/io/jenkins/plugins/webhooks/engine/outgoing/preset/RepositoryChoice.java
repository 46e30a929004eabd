package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.Need;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which repository a request is about: the one that the configuration names, or the one that the event's build checked
 * out. The latter only if it is of the system that is told, so that no status ever lands on a namesake.
 */
final class RepositoryChoice {
    private static final Pattern API = Pattern.compile("^api\\.");

    /** Of https, ssh and scp-like addresses; a regex must not match nothing, therefore the end has two forms. */
    private static final String PATH = "$replace($replace(data.scm.repositoryUrl,"
            + " /^([a-zA-Z+]+:\\/\\/)?([^@\\/]*@)?[^\\/:]+(:[0-9]+)?[\\/:]\\/*/, \"\"), /(\\.git\\/*|\\/+)$/, \"\")";

    /** The systems' hosts for ssh over port 443 belong to them. */
    private static final String HOST = "$lowercase($match(data.scm.repositoryUrl,"
            + " /^(?:[a-zA-Z+]+:\\/\\/)?(?:[^@\\/]*@)?(?:ssh\\.|altssh\\.)?([^\\/:]+)/)[0].groups[0])";

    private final String fixed;
    private final String host;

    private RepositoryChoice(String fixed, String host) {
        this.fixed = fixed;
        this.host = host;
    }

    /**
     * Reads a field.
     *
     * @throws IllegalArgumentException if it does not have at least two parts
     */
    static RepositoryChoice of(PresetValues values, String field) {
        Optional<String> fixed = values.text(field);
        fixed.ifPresent(text -> {
            if (!text.matches("[^/\\s]+(/[^/\\s]+)+") && !text.matches("[0-9]+")) {
                throw new IllegalArgumentException(field + ": '" + text + "' must be of the form owner/name");
            }
        });
        String host = API.matcher(Address.base(values).host().toLowerCase(Locale.ROOT))
                .replaceFirst("");
        return new RepositoryChoice(fixed.orElse(null), host);
    }

    /** What an event must say so that there is a repository. */
    List<Need> needs() {
        return fixed != null
                ? List.of()
                : List.of(new Need(
                        "$type(data.scm.repositoryUrl) = \"string\" ? " + HOST + " = " + Json.text(host) + " : false",
                        "the event names no repository at " + host + " (data.scm.repositoryUrl)"));
    }

    /** {@code owner/name} as an expression. */
    String expression() {
        return fixed != null ? Json.text(fixed) : PATH;
    }

    /** The last parts of it as an expression, for addresses that begin with something else. */
    String part(int fromEnd) {
        return "$split(" + expression() + ", \"/\")[-" + fromEnd + "]";
    }

    /** As several segments. */
    Address path(Address address) {
        return fixed != null ? address.segments(fixed) : address.filledPath(PATH);
    }

    /** As one segment, its slashes encoded. */
    Address segment(Address address) {
        return fixed != null ? address.segment(fixed) : address.filled(PATH);
    }
}
