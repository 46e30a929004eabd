package io.jenkins.plugins.webhooks.step;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.config.ProviderChoices;
import io.jenkins.plugins.webhooks.config.SignatureConfig;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Ticket;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.WaitOrder;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/** A build's one-time URL: what it orders, and what its script is given. */
final class OneTimeUrl {
    private OneTimeUrl() {}

    /**
     * What a step orders for its build.
     *
     * @throws IllegalArgumentException if it can't be had; the message names the argument
     */
    static WaitOrder order(WebhookUrlStep step, Run<?, ?> run) {
        ProviderChoices.requireKnown(step.getProvider());
        String credentialsId = step.getCredentialsId();
        if (credentialsId != null) {
            requireCredentials(credentialsId, run);
        }
        SignatureConfig signature = step.getSignature();
        return new WaitOrder(
                owner(run),
                LengthOfTime.parse(step.getExpires()),
                step.getProvider(),
                credentialsId,
                step.getFilter(),
                signature == null ? null : signature.toText(),
                step.getSchema());
    }

    /** As the build itself sees them: a script must not name what its job may not use. */
    private static void requireCredentials(String id, Run<?, ?> run) {
        if (CredentialsProvider.findCredentialById(id, StringCredentials.class, run, List.of()) == null) {
            throw new IllegalArgumentException(
                    "this build sees no credentials '" + id + "' of the kind \"Secret text\"");
        }
    }

    /** The one who waits: only the build that has opened a URL may ask what came. */
    static String owner(Run<?, ?> run) {
        return run.getExternalizableId();
    }

    /**
     * What the script gets: plain values, which survive a restart and need no approval in the sandbox.
     *
     * @throws IllegalStateException if Jenkins does not know its own URL
     */
    static Map<String, String> handle(Ticket ticket) {
        Map<String, String> handle = new LinkedHashMap<>();
        handle.put("id", ticket.id());
        handle.put("url", root() + ticket.path());
        handle.put("expires", ticket.expiresAt().toString());
        return handle;
    }

    /** With a slash at its end. */
    static String root() {
        String root = Jenkins.get().getRootUrl();
        if (root == null) {
            throw new IllegalStateException("Jenkins does not know its own URL: an administrator sets it under"
                    + " Manage Jenkins, System, Jenkins Location");
        }
        return root;
    }

    /**
     * The wait's id in what a script hands over.
     *
     * @throws IllegalArgumentException if it is not a handle
     */
    static String id(@CheckForNull Object hook) {
        Object id = hook instanceof Map<?, ?> handle ? handle.get("id") : hook;
        if (id instanceof CharSequence text && !text.toString().isBlank()) {
            return text.toString().trim();
        }
        throw new IllegalArgumentException("hook must be what webhookUrl has returned");
    }
}
