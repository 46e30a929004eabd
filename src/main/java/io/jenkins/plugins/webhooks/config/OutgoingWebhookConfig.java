package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** One outgoing webhook as an administrator describes it. */
public final class OutgoingWebhookConfig extends AbstractDescribableImpl<OutgoingWebhookConfig> {
    private final String name;
    private final String url;
    private String preset = Preset.STANDARD.label();
    private List<String> events = new ArrayList<>();
    private String minSeverity;
    private String filter;
    private String transform;
    private String format;
    private List<HeaderConfig> headers = new ArrayList<>();
    private AuthenticationConfig authentication;
    private TlsConfig tls;
    private SigningConfig signing;
    private RetryConfig retry;
    private TimeoutConfig timeout;
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

    /** {@code standard}, {@code github} or {@code cloudevents}: what counts where this webhook says nothing itself. */
    public String getPreset() {
        return preset;
    }

    @DataBoundSetter
    public void setPreset(@CheckForNull String preset) {
        String chosen = Util.fixEmptyAndTrim(preset);
        this.preset = chosen == null ? Preset.STANDARD.label() : chosen;
    }

    /** Event types and patterns of them. */
    public List<String> getEvents() {
        return events;
    }

    @DataBoundSetter
    public void setEvents(List<String> events) {
        this.events = Lines.clean(events);
    }

    /** For forms only. */
    public String getEventsText() {
        return Lines.join(events);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setEventsText(String text) {
        events = Lines.split(text);
    }

    /** Null for every severity. */
    @CheckForNull
    public String getMinSeverity() {
        return minSeverity;
    }

    @DataBoundSetter
    public void setMinSeverity(@CheckForNull String minSeverity) {
        this.minSeverity = Util.fixEmptyAndTrim(minSeverity);
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

    /** {@code json}, {@code cloudevents} or {@code cloudevents-binary}; null for what the preset says. */
    @CheckForNull
    public String getFormat() {
        return format;
    }

    @DataBoundSetter
    public void setFormat(@CheckForNull String format) {
        this.format = Util.fixEmptyAndTrim(format);
    }

    public List<HeaderConfig> getHeaders() {
        return headers;
    }

    @DataBoundSetter
    public void setHeaders(List<HeaderConfig> headers) {
        this.headers = new ArrayList<>(headers);
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
        Preset defaults = Preset.parse(preset);
        OutgoingWebhook.Builder webhook = OutgoingWebhook.named(name, url)
                .events(events)
                .filter(Checks.requireExpression("filter", filter))
                .transform(Checks.requireExpression("transform", transform))
                .format(defaults.format(format))
                .allowBody(allowBody)
                .enabled(enabled);
        if (minSeverity != null) {
            webhook.minSeverity(Severity.parse(minSeverity));
        }
        for (HeaderConfig header : headers) {
            header.requireValid();
            webhook.header(header.getName(), header.getValue());
        }
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

    @Override
    public OutgoingWebhookDescriptor getDescriptor() {
        return (OutgoingWebhookDescriptor) super.getDescriptor();
    }

    /** What was kept by an older version lacks what that one did not know. */
    private Object readResolve() {
        setPreset(preset);
        events = events == null ? new ArrayList<>() : events;
        headers = headers == null ? new ArrayList<>() : headers;
        return this;
    }
}
