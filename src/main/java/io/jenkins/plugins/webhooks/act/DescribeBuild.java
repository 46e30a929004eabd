package io.jenkins.plugins.webhooks.act;

import com.fasterxml.jackson.databind.JsonNode;
import hudson.Util;
import hudson.markup.EscapedMarkupFormatter;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import jenkins.model.Jenkins;

/**
 * Gives a build a description: plain text, whatever markup this controller lets descriptions have.
 *
 * @param text JSONata that gives it
 */
record DescribeBuild(Expression text) implements BuildAction.Work {
    private static final int LONGEST = 1000;

    @Override
    public Outcome on(Run<?, ?> run, Accepted accepted) throws Exception {
        run.checkPermission(Run.UPDATE);
        JsonNode value = text.evaluate(accepted.document());
        String plain = WebhookFacts.plain(value.asText(""), LONGEST);
        // The usual formatter escapes when it shows; every other one may let markup through.
        boolean escapes = Jenkins.get().getMarkupFormatter() instanceof EscapedMarkupFormatter;
        run.setDescription(escapes ? plain : Util.escape(plain));
        return BuildLinks.outcome(run, "is described");
    }
}
