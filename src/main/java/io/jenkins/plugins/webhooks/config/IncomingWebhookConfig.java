package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** One incoming webhook as an administrator describes it. */
public final class IncomingWebhookConfig extends RuleOptions {
    private final String name;
    private final String provider;
    private List<String> secrets = new ArrayList<>();
    private SignatureConfig signature;
    private boolean acceptUnsigned;
    private long maxBody = IncomingWebhook.DEFAULT_MAX_BODY;
    private List<ActionConfig> actions = new ArrayList<>();
    private String runAs;
    private RecoveryConfig recovery;
    private boolean allowTriggers = true;
    private boolean enabled = true;

    @DataBoundConstructor
    public IncomingWebhookConfig(String name, String provider) {
        this.name = Util.fixNull(name).trim();
        this.provider = Util.fixNull(provider).trim();
    }

    public String getName() {
        return name;
    }

    public String getProvider() {
        return provider;
    }

    /** Credentials ids; any of them may prove a request. */
    public List<String> getSecrets() {
        return secrets;
    }

    @DataBoundSetter
    public void setSecrets(List<String> secrets) {
        this.secrets = Lines.clean(secrets);
    }

    /** For forms only. */
    public List<SecretRef> getSecretRefs() {
        return SecretRef.wrap(secrets);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setSecretRefs(List<SecretRef> refs) {
        secrets = SecretRef.unwrap(refs);
    }

    /** How a {@code custom} sender signs; null for the usual way. */
    @CheckForNull
    public SignatureConfig getSignature() {
        return signature;
    }

    @DataBoundSetter
    public void setSignature(@CheckForNull SignatureConfig signature) {
        this.signature = signature;
    }

    public boolean isAcceptUnsigned() {
        return acceptUnsigned;
    }

    @DataBoundSetter
    public void setAcceptUnsigned(boolean acceptUnsigned) {
        this.acceptUnsigned = acceptUnsigned;
    }

    /** In bytes. */
    public long getMaxBody() {
        return maxBody;
    }

    @DataBoundSetter
    public void setMaxBody(long maxBody) {
        this.maxBody = maxBody;
    }

    public List<ActionConfig> getActions() {
        return actions;
    }

    @DataBoundSetter
    public void setActions(List<ActionConfig> actions) {
        this.actions = new ArrayList<>(actions);
    }

    /** Id of the user in whose name the actions are done; null for the system itself. */
    @CheckForNull
    public String getRunAs() {
        return runAs;
    }

    @DataBoundSetter
    public void setRunAs(@CheckForNull String runAs) {
        this.runAs = Util.fixEmptyAndTrim(runAs);
    }

    /** Where to ask for deliveries that were missed; null for nowhere. */
    @CheckForNull
    public RecoveryConfig getRecovery() {
        return recovery;
    }

    @DataBoundSetter
    public void setRecovery(@CheckForNull RecoveryConfig recovery) {
        this.recovery = recovery;
    }

    /** Whether its receipts are offered to jobs that bind themselves to it by a trigger of their own. */
    public boolean isAllowTriggers() {
        return allowTriggers;
    }

    @DataBoundSetter
    public void setAllowTriggers(boolean allowTriggers) {
        this.allowTriggers = allowTriggers;
    }

    public boolean isEnabled() {
        return enabled;
    }

    @DataBoundSetter
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Where the sender must knock; without a host if Jenkins does not know its own URL. */
    public String getAddress() {
        String root = Jenkins.get().getRootUrl();
        return (root == null ? "/" : root) + "webhook/" + name;
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if it can't be used; the message names webhook and field
     */
    IncomingWebhook toEngine() {
        try {
            return build();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("incoming webhook '" + name + "': " + e.getMessage(), e);
        }
    }

    private IncomingWebhook build() {
        ProviderChoices.requireKnown(provider);
        IncomingWebhook.Builder webhook = IncomingWebhook.named(name, provider)
                .secrets(CredentialSecrets.of(secrets))
                .acceptUnsigned(acceptUnsigned)
                .maxBody(maxBody)
                .admission(admission())
                .enabled(enabled);
        describe(webhook);
        if (signature != null) {
            webhook.signature(signature.toEngine());
        }
        if (recovery != null) {
            webhook.recovery(recovery.toEngine(provider));
        }
        if (acceptUnsigned && actions.stream().anyMatch(ActionConfig::isUserRequired)) {
            throw new IllegalArgumentException(
                    "one of its actions lets the sender choose what a user does: it can't let unsigned requests in");
        }
        actions.forEach(action -> webhook.action(action.toEngine(runAs)));
        if (allowTriggers) {
            webhook.action(new OfferToBindings());
        }
        return webhook.build();
    }

    @Override
    public IncomingWebhookDescriptor getDescriptor() {
        return (IncomingWebhookDescriptor) super.getDescriptor();
    }

    /** What was kept by an older version lacks what that one did not know. */
    private Object readResolve() {
        secrets = secrets == null ? new ArrayList<>() : secrets;
        actions = actions == null ? new ArrayList<>() : actions;
        maxBody = maxBody == 0 ? IncomingWebhook.DEFAULT_MAX_BODY : maxBody;
        complete();
        return this;
    }
}
