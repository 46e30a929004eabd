package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.List;

/**
 * What an action did.
 *
 * @param detail in words; each line becomes one of the receipt's trace
 * @param links to what it caused
 * @param raised events to be stored together with the outcome, so that there is both or neither
 * @param forwards where the request goes on to as it came, to be stored together with the outcome as well
 */
public record Outcome(String detail, List<Link> links, List<Raised> raised, List<ForwardSettings> forwards) {
    /** Hands nothing on. */
    public Outcome(String detail, List<Link> links, List<Raised> raised) {
        this(detail, links, raised, List.of());
    }

    /** Raises no event. */
    public Outcome(String detail, List<Link> links) {
        this(detail, links, List.of(), List.of());
    }

    /**
     * A link to show.
     *
     * @param text what it leads to, plain text
     * @param url absolute, or relative to the root of the server that shows the page
     */
    public record Link(String text, String url) {}

    /**
     * An event that still lacks its id, source and time.
     *
     * @param type of the event
     * @param subject what it is about, or null
     * @param severity how much it matters
     * @param data its own content
     */
    public record Raised(String type, @CheckForNull String subject, Severity severity, JsonNode data) {
        public Raised {
            EventType.requireValid(type);
        }
    }
}
