package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.Validation;
import java.util.function.Function;

/**
 * How an incoming webhook judges and answers, made ready for use.
 *
 * @param validation that payloads must pass, or null
 * @param mapping to our own terms, or null
 */
record Rules(
        @CheckForNull Validation validation,
        When when,
        @CheckForNull Expression mapping,
        Reply reply) {
    /**
     * Makes them ready.
     *
     * @throws IllegalArgumentException if one can't be read; the message names it
     */
    static Rules of(IncomingWebhook webhook) {
        RuleSettings settings = webhook.rules();
        return new Rules(
                read("validation", settings.validation(), Validation::parse),
                new When(settings.when()),
                read("mapping", settings.mapping(), Expression::parse),
                new Reply(
                        settings.response(),
                        read("response, body", settings.response().body(), Expression::parse)));
    }

    @CheckForNull
    private static <T> T read(String field, @CheckForNull String text, Function<String, T> parser) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }
}
