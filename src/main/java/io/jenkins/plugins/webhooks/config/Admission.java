package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.AdmissionSettings;
import io.jenkins.plugins.webhooks.engine.incoming.RateLimitSettings;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Who may call an incoming webhook: from what is written in forms and files to the engine's form. */
final class Admission {
    private Admission() {}

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if a part can't be used; the message names the field
     */
    static AdmissionSettings toEngine(
            List<String> allow,
            List<String> deny,
            @CheckForNull RateLimitConfig rateLimit,
            @CheckForNull String replayWindow,
            @CheckForNull String admit) {
        requireAll("allow", allow, AdmissionSettings::requireAllowable);
        requireAll("deny", deny, AddressRanges::parse);
        return new AdmissionSettings(
                allow,
                deny,
                rateLimit == null ? RateLimitSettings.NONE : rateLimit.toEngine(),
                replayWindow == null ? AdmissionSettings.DEFAULT_REPLAY_WINDOW : window(replayWindow),
                Checks.requireExpression("admit", admit));
    }

    /**
     * Reads a replay window.
     *
     * @throws IllegalArgumentException if it can't be one
     */
    static Duration window(String text) {
        Duration window = LengthOfTime.parse(text);
        AdmissionSettings.requireWindow(window);
        return window;
    }

    /**
     * Checks each entry of a list.
     *
     * @throws IllegalArgumentException if one can't be; the message names the field
     */
    static void requireAll(String field, List<String> entries, Consumer<String> check) {
        try {
            entries.forEach(check);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }
}
