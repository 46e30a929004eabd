package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How an incoming webhook judges and answers, besides its filter.
 *
 * @param validation JSON Schema that a payload must meet, or null
 * @param when ready-made conditions
 * @param mapping JSONata over the payload that gives {@code type, severity, subject, data} of the raw event, or null
 * @param batch whether an array or lines of JSON are taken apart into one receipt each
 * @param response what a success is answered
 */
public record RuleSettings(
        @CheckForNull String validation,
        WhenSettings when,
        @CheckForNull String mapping,
        boolean batch,
        ResponseSettings response) {
    /** None. */
    public static final RuleSettings NONE =
            new RuleSettings(null, WhenSettings.ALWAYS, null, false, ResponseSettings.USUAL);

    /** Those whose items are whole messages by themselves. */
    private static final Set<String> BATCHES =
            new TreeSet<>(List.of("cloudevents", "custom", "jenkins", "standard-webhooks"));

    /**
     * Checks whether a system may send batches.
     *
     * @throws IllegalArgumentException if it sends none that we could take apart
     */
    public static void requireBatches(String provider) {
        if (!BATCHES.contains(provider)) {
            throw new IllegalArgumentException(
                    "batch: '" + provider + "' sends no batches; " + String.join(", ", BATCHES) + " may");
        }
    }
}
