package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.Delay;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** One outgoing webhook as an administrator describes it. */
public final class OutgoingWebhookConfig extends RequestOptions {
    private final String name;
    private final String url;
    private String preset = ChosenPreset.USUAL;
    private List<PresetFieldConfig> with = new ArrayList<>();
    private List<String> severities = new ArrayList<>();
    private String transform;
    private AuthenticationConfig authentication;
    private TlsConfig tls;
    private SigningConfig signing;
    private RetryConfig retry;
    private TimeoutConfig timeout;
    private String delay;
    private boolean allowBody;
    private boolean enabled = true;

    @DataBoundConstructor
    public OutgoingWebhookConfig(String name, String url) {
        this.name = Util.fixNull(name).trim();
        this.url = Util.fixNull(url).trim();
    }

    public String getName() {
        return name;
    }

    public String getUrl() {
        return url;
    }

    /** Name of the preset: what counts where this webhook says nothing itself. */
    public String getPreset() {
        return preset;
    }

    @DataBoundSetter
    public void setPreset(@CheckForNull String preset) {
        String chosen = Util.fixEmptyAndTrim(preset);
        this.preset = chosen == null ? ChosenPreset.USUAL : chosen;
    }

    /** Values of the preset's fields. */
    public List<PresetFieldConfig> getWith() {
        return with;
    }

    @DataBoundSetter
    public void setWith(List<PresetFieldConfig> with) {
        this.with = new ArrayList<>(with);
    }

    /** The value of one field of the preset; empty if it has none. */
    String fieldValue(String field) {
        return with.stream()
                .filter(each -> each.getName().equals(field))
                .map(PresetFieldConfig::getValue)
                .findFirst()
                .orElse("");
    }

    /** For forms only. */
    public PresetChoice getChosen() {
        PresetChoice chosen = new PresetChoice(preset);
        chosen.setFields(with);
        return chosen;
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setChosen(PresetChoice chosen) {
        setPreset(chosen.getValue());
        setWith(chosen.getFields());
    }

    /** The severities that are wanted; none for those from the least one on. */
    public List<String> getSeverities() {
        return severities;
    }

    @DataBoundSetter
    public void setSeverities(List<String> severities) {
        this.severities = Lines.clean(severities);
    }

    /** For forms only. */
    public String getSeveritiesText() {
        return Lines.join(severities);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setSeveritiesText(String text) {
        severities = Lines.split(text);
    }

    @CheckForNull
    public String getTransform() {
        return transform;
    }

    @DataBoundSetter
    public void setTransform(@CheckForNull String transform) {
        this.transform = Util.fixEmptyAndTrim(transform);
    }

    /** Null for none. */
    @CheckForNull
    public AuthenticationConfig getAuthentication() {
        return authentication;
    }

    @DataBoundSetter
    public void setAuthentication(@CheckForNull AuthenticationConfig authentication) {
        this.authentication = authentication instanceof NoAuthenticationConfig ? null : authentication;
    }

    /** Null for TLS as usual. */
    @CheckForNull
    public TlsConfig getTls() {
        return tls;
    }

    @DataBoundSetter
    public void setTls(@CheckForNull TlsConfig tls) {
        this.tls = tls;
    }

    /** Null for unsigned deliveries. */
    @CheckForNull
    public SigningConfig getSigning() {
        return signing;
    }

    @DataBoundSetter
    public void setSigning(@CheckForNull SigningConfig signing) {
        this.signing = signing;
    }

    @CheckForNull
    public RetryConfig getRetry() {
        return retry;
    }

    @DataBoundSetter
    public void setRetry(@CheckForNull RetryConfig retry) {
        this.retry = retry;
    }

    @CheckForNull
    public TimeoutConfig getTimeout() {
        return timeout;
    }

    @DataBoundSetter
    public void setTimeout(@CheckForNull TimeoutConfig timeout) {
        this.timeout = timeout;
    }

    /** Whether builds may send a body of their own making instead of the event. */
    public boolean isAllowBody() {
        return allowBody;
    }

    @DataBoundSetter
    public void setAllowBody(boolean allowBody) {
        this.allowBody = allowBody;
    }

    /** A length of time or an expression; null for none. */
    @CheckForNull
    public String getDelay() {
        return delay;
    }

    @DataBoundSetter
    public void setDelay(@CheckForNull String delay) {
        this.delay = Util.fixEmptyAndTrim(delay);
    }

    public boolean isEnabled() {
        return enabled;
    }

    @DataBoundSetter
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if it can't be used; the message names webhook and field
     */
    OutgoingWebhook toEngine() {
        try {
            return build();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("outgoing webhook '" + name + "': " + e.getMessage(), e);
        }
    }

    private OutgoingWebhook build() {
        ChosenPreset defaults = ChosenPreset.parse(preset);
        OutgoingWebhook.Builder webhook = defaults.start(name, with)
                .allowBody(allowBody)
                .delay(requireDelay())
                .enabled(enabled);
        if (!url.isEmpty()) {
            webhook.url(url);
        }
        if (!getEvents().isEmpty()) {
            webhook.events(getEvents());
        }
        String wanted = getFilter();
        if (wanted != null) {
            webhook.filter(Checks.requireExpression("filter", wanted));
        }
        if (transform != null) {
            webhook.transform(Checks.requireExpression("transform", transform));
        }
        if (!severities.isEmpty()) {
            webhook.severities(severities.stream().map(Severity::parse).collect(Collectors.toUnmodifiableSet()));
        }
        webhook.policy(this::policy);
        String threshold = getMinSeverity();
        if (threshold != null) {
            webhook.minSeverity(Severity.parse(threshold));
        }
        describe(webhook);
        if (authentication != null) {
            webhook.authentication(authentication.toEngine());
        }
        if (tls != null) {
            webhook.tls(tls.toEngine());
        }
        if (signing != null) {
            webhook.signing(signing.toEngine(defaults));
        }
        if (retry != null) {
            webhook.retry(retry.toEngine());
        }
        if (timeout != null) {
            webhook.timeout(timeout.toEngine());
        }
        return webhook.build();
    }

    @CheckForNull
    private String requireDelay() {
        try {
            Delay.parse(delay);
            return delay;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("delay: " + e.getMessage(), e);
        }
    }

    @Override
    public OutgoingWebhookDescriptor getDescriptor() {
        return (OutgoingWebhookDescriptor) super.getDescriptor();
    }

    /** What was kept by an older version lacks what that one did not know. */
    private Object readResolve() {
        setPreset(preset);
        with = with == null ? new ArrayList<>() : with;
        severities = severities == null ? new ArrayList<>() : severities;
        complete();
        return this;
    }
}
