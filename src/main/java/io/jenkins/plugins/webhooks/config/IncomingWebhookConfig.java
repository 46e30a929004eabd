package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.ResponseSettings;
import io.jenkins.plugins.webhooks.engine.incoming.RuleSettings;
import io.jenkins.plugins.webhooks.engine.incoming.WhenSettings;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** One incoming webhook as an administrator describes it. */
public final class IncomingWebhookConfig extends AbstractDescribableImpl<IncomingWebhookConfig> {
    private final String name;
    private final String provider;
    private List<String> secrets = new ArrayList<>();
    private SignatureConfig signature;
    private boolean acceptUnsigned;
    private long maxBody = IncomingWebhook.DEFAULT_MAX_BODY;
    private String filter;
    private String transform;
    private String validation;
    private WhenConfig when;
    private String mapping;
    private boolean batch;
    private ResponseConfig response;
    private List<ActionConfig> actions = new ArrayList<>();
    private String runAs;
    private List<String> allow = new ArrayList<>();
    private List<String> deny = new ArrayList<>();
    private RateLimitConfig rateLimit;
    private String replayWindow;
    private String admit;
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

    @CheckForNull
    public String getFilter() {
        return filter;
    }

    @DataBoundSetter
    public void setFilter(@CheckForNull String filter) {
        this.filter = Util.fixEmptyAndTrim(filter);
    }

    @CheckForNull
    public String getTransform() {
        return transform;
    }

    @DataBoundSetter
    public void setTransform(@CheckForNull String transform) {
        this.transform = Util.fixEmptyAndTrim(transform);
    }

    /** A JSON Schema. */
    @CheckForNull
    public String getValidation() {
        return validation;
    }

    @DataBoundSetter
    public void setValidation(@CheckForNull String validation) {
        this.validation = Util.fixEmptyAndTrim(validation);
    }

    @CheckForNull
    public WhenConfig getWhen() {
        return when;
    }

    @DataBoundSetter
    public void setWhen(@CheckForNull WhenConfig when) {
        this.when = when;
    }

    @CheckForNull
    public String getMapping() {
        return mapping;
    }

    @DataBoundSetter
    public void setMapping(@CheckForNull String mapping) {
        this.mapping = Util.fixEmptyAndTrim(mapping);
    }

    public boolean isBatch() {
        return batch;
    }

    @DataBoundSetter
    public void setBatch(boolean batch) {
        this.batch = batch;
    }

    @CheckForNull
    public ResponseConfig getResponse() {
        return response;
    }

    @DataBoundSetter
    public void setResponse(@CheckForNull ResponseConfig response) {
        this.response = response;
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

    /** Addresses, CIDR ranges and {@code provider}; empty for everybody. */
    public List<String> getAllow() {
        return allow;
    }

    @DataBoundSetter
    public void setAllow(List<String> allow) {
        this.allow = Lines.clean(allow);
    }

    /** For forms only. */
    public String getAllowText() {
        return Lines.join(allow);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setAllowText(String text) {
        allow = Lines.split(text);
    }

    /** Addresses and CIDR ranges. */
    public List<String> getDeny() {
        return deny;
    }

    @DataBoundSetter
    public void setDeny(List<String> deny) {
        this.deny = Lines.clean(deny);
    }

    /** For forms only. */
    public String getDenyText() {
        return Lines.join(deny);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setDenyText(String text) {
        deny = Lines.split(text);
    }

    /** Null for no limit. */
    @CheckForNull
    public RateLimitConfig getRateLimit() {
        return rateLimit;
    }

    @DataBoundSetter
    public void setRateLimit(@CheckForNull RateLimitConfig rateLimit) {
        this.rateLimit = rateLimit;
    }

    /** Null for as long as the engine has it. */
    @CheckForNull
    public String getReplayWindow() {
        return replayWindow;
    }

    @DataBoundSetter
    public void setReplayWindow(@CheckForNull String replayWindow) {
        this.replayWindow = Util.fixEmptyAndTrim(replayWindow);
    }

    @CheckForNull
    public String getAdmit() {
        return admit;
    }

    @DataBoundSetter
    public void setAdmit(@CheckForNull String admit) {
        this.admit = Util.fixEmptyAndTrim(admit);
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
                .filter(Checks.requireExpression("filter", filter))
                .transform(Checks.requireExpression("transform", transform))
                .admission(Admission.toEngine(allow, deny, rateLimit, replayWindow, admit))
                .enabled(enabled);
        webhook.rules(new RuleSettings(
                Checks.requireSchema(validation),
                when == null ? WhenSettings.ALWAYS : when.toEngine(),
                Checks.requireExpression("mapping", mapping),
                batch,
                response == null ? ResponseSettings.USUAL : response.toEngine()));
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
        allow = allow == null ? new ArrayList<>() : allow;
        deny = deny == null ? new ArrayList<>() : deny;
        maxBody = maxBody == 0 ? IncomingWebhook.DEFAULT_MAX_BODY : maxBody;
        return this;
    }
}
