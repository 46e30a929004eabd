package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Cause;
import io.jenkins.plugins.webhooks.manage.WebhooksPermissions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.export.Exported;

/** A build was started by a receipt. Holds what a person wants to know at a glance, never the payload. */
public final class WebhookCause extends Cause {
    private static final int LONGEST = 200;

    private final String receipt;
    private final String webhook;
    private final String provider;
    private final String event;
    private final String ref;
    private final String actor;
    private final List<String> replaced;

    private WebhookCause(WebhookFacts facts, List<String> replaced) {
        receipt = facts.receipt();
        webhook = facts.webhook();
        provider = facts.provider();
        event = facts.event();
        ref = ref(facts);
        actor = facts.scm("ACTOR");
        this.replaced = replaced.isEmpty() ? null : new ArrayList<>(replaced);
    }

    static WebhookCause of(WebhookFacts facts) {
        return of(facts, List.of());
    }

    /** Takes also the ids of earlier receipts whose place this one takes. */
    static WebhookCause of(WebhookFacts facts, List<String> replaced) {
        return new WebhookCause(facts, replaced);
    }

    @CheckForNull
    private static String ref(WebhookFacts facts) {
        String pullRequest = facts.scm("PULL_REQUEST");
        if (pullRequest != null) {
            return "#" + pullRequest;
        }
        String branch = facts.scm("BRANCH");
        return branch != null ? branch : facts.scm("TAG");
    }

    /** Id of the receipt. */
    @Exported(visibility = 3)
    public String getReceipt() {
        return receipt;
    }

    /** Name of the incoming webhook. */
    @Exported(visibility = 3)
    public String getWebhook() {
        return webhook;
    }

    /** Name of its provider. */
    @Exported(visibility = 3)
    public String getProvider() {
        return provider;
    }

    /** The sender's name of the event. */
    @Exported(visibility = 3)
    public String getEvent() {
        return event;
    }

    /** Branch, tag or number of the pull request, or null. */
    @CheckForNull
    @Exported(visibility = 3)
    public String getRef() {
        return ref;
    }

    /** Who did it, as the sender says, or null. */
    @CheckForNull
    @Exported(visibility = 3)
    public String getActor() {
        return actor;
    }

    /** Ids of earlier receipts that waited and whose place this one took, the oldest first. */
    @Exported(visibility = 3)
    public List<String> getReplaced() {
        return replaced == null ? List.of() : List.copyOf(replaced);
    }

    /** Where the receipt can be seen, relative to the root of Jenkins. */
    public String getReceiptUrl() {
        return "manage/webhooks/#receipt/" + URLEncoder.encode(receipt, StandardCharsets.UTF_8);
    }

    /** Whether the user who looks may see receipts at all. */
    public boolean isReceiptVisible() {
        return Jenkins.get().hasPermission(WebhooksPermissions.VIEW);
    }

    /** Plain text: it goes to the console and to REST too. */
    @Override
    public String getShortDescription() {
        StringBuilder text = new StringBuilder(Messages.WebhookCause_Text(webhook, provider, event));
        if (ref != null) {
            text.append(' ').append(Messages.WebhookCause_Ref(ref));
        }
        if (actor != null) {
            text.append(' ').append(Messages.WebhookCause_Actor(actor));
        }
        if (replaced != null) {
            text.append(' ').append(Messages.WebhookCause_Replaced(replaced.size()));
        }
        return WebhookFacts.plain(text.toString(), LONGEST);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookCause cause && receipt.equals(cause.receipt);
    }

    @Override
    public int hashCode() {
        return receipt.hashCode();
    }
}
