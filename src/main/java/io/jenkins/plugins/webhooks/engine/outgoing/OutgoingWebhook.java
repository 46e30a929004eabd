package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.BodySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Method;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.RequestSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Template;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.UrlTemplate;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.TlsSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A named, configured target with the events it wants.
 *
 * @param name unique among outgoing webhooks
 * @param request where deliveries go and what stands around their body
 * @param events any of which selects; none means nothing is wanted
 * @param minSeverity threshold; counts where {@code severities} is empty
 * @param severities the ones that are wanted, or none
 * @param filter JSONata over the event's JSON form that must give true, or null for everything
 * @param transform JSONata over the event's JSON form whose result is sent instead of it, or null
 * @param body how the body is written
 * @param authentication how the target knows who calls
 * @param tls what TLS with the target needs besides what is usual
 * @param signing how the target can prove us
 * @param preset what it was made from, and what its target can't do without
 * @param retry when a delivery is tried again
 * @param timeout how long the target may take
 * @param policy how deliveries go out
 * @param delay how long deliveries are held back, see {@link Delay}, or null
 * @param scope the folder or job whose events are all it gets, or null for those of the whole installation
 * @param allowBody whether a publisher may send a content of its own making instead of the event
 * @param enabled a disabled one gets no new deliveries and its pending ones wait
 */
public record OutgoingWebhook(
        String name,
        RequestSettings request,
        List<TypePattern> events,
        Severity minSeverity,
        Set<Severity> severities,
        @CheckForNull String filter,
        @CheckForNull String transform,
        BodySettings body,
        AuthenticationSettings authentication,
        TlsSettings tls,
        SigningSettings signing,
        PresetUse preset,
        RetrySettings retry,
        TimeoutSettings timeout,
        PolicySettings policy,
        @CheckForNull String delay,
        @CheckForNull ItemScope scope,
        boolean allowBody,
        boolean enabled) {
    public OutgoingWebhook {
        WebhookName.requireValid(name);
        events = List.copyOf(events);
        severities = Set.copyOf(severities);
        body.requireSource(transform);
    }

    /** Where deliveries go; http or https. */
    public UrlTemplate url() {
        return request.url();
    }

    /** How the body is written. */
    public BodyFormat format() {
        return body.format();
    }

    /** Whether events of a severity are wanted. */
    public boolean accepts(Severity severity) {
        return severities.isEmpty() ? severity.isAtLeast(minSeverity) : severities.contains(severity);
    }

    /**
     * Starts a description.
     *
     * @param url may have placeholders: {@code {expression}} in its path and query
     * @throws IllegalArgumentException if the URL can't be one
     */
    public static Builder named(String name, String url) {
        return named(name).url(url);
    }

    /** Starts a description whose URL follows. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final String name;
        private final Map<String, Template> parameters = new LinkedHashMap<>();
        private final Map<String, Template> headers = new LinkedHashMap<>();
        private UrlTemplate url;
        private Method method = Method.POST;
        private List<TypePattern> events = List.of();
        private Severity minSeverity = Severity.DEBUG;
        private Set<Severity> severities = Set.of();
        private String filter;
        private String transform;
        private BodySettings body = BodySettings.DEFAULT;
        private AuthenticationSettings authentication = AuthenticationSettings.NONE;
        private TlsSettings tls = TlsSettings.NONE;
        private SigningSettings signing = SigningSettings.NONE;
        private PresetUse preset = PresetUse.NONE;
        private RetrySettings retry = RetrySettings.DEFAULT;
        private TimeoutSettings timeout = TimeoutSettings.DEFAULT;
        private PolicySettings policy = PolicySettings.DEFAULT;
        private String delay;
        private ItemScope scope;
        private boolean allowBody;
        private boolean enabled = true;

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Where deliveries go.
         *
         * @param text may have placeholders: {@code {expression}} in its path and query
         * @throws IllegalArgumentException if the URL can't be one
         */
        public Builder url(String text) {
            try {
                url = new UrlTemplate(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "URL of outgoing webhook '" + name + "' can't be used: " + e.getMessage(), e);
            }
            return this;
        }

        /** Whether it is known where deliveries go. */
        public boolean hasUrl() {
            return url != null;
        }

        /** Whether any event is wanted. */
        public boolean hasEvents() {
            return !events.isEmpty();
        }

        /** How the body is written, as far as it is known. */
        public BodySettings body() {
            return body;
        }

        /** What it is made from. */
        public Builder preset(PresetUse value) {
            preset = value;
            return this;
        }

        /** What its target can't do without. */
        public Builder needs(List<Need> needs) {
            return preset(new PresetUse(preset.name(), needs));
        }

        public Builder events(List<String> patterns) {
            events = patterns.stream().map(TypePattern::of).toList();
            return this;
        }

        public Builder minSeverity(Severity value) {
            minSeverity = value;
            return this;
        }

        /** Only these, whatever the threshold; none for the threshold. */
        public Builder severities(Set<Severity> values) {
            severities = values;
            return this;
        }

        public Builder filter(@CheckForNull String expression) {
            filter = expression;
            return this;
        }

        public Builder transform(@CheckForNull String expression) {
            transform = expression;
            return this;
        }

        /** A body of this format with nothing else to say about it. */
        public Builder format(BodyFormat value) {
            return body(BodySettings.of(value));
        }

        public Builder body(BodySettings value) {
            body = value;
            return this;
        }

        public Builder method(Method value) {
            method = value;
            return this;
        }

        /** A header whose value may have placeholders: {@code {expression}}. */
        public Builder header(String header, String value) {
            return header(header, template("header '" + header + "'", value));
        }

        public Builder header(String header, Template value) {
            // A preset's own may have another case.
            headers.keySet().removeIf(header::equalsIgnoreCase);
            headers.put(header, value);
            return this;
        }

        public Builder authentication(AuthenticationSettings value) {
            authentication = value;
            return this;
        }

        /** A parameter of the query whose value may have placeholders: {@code {expression}}. */
        public Builder parameter(String parameter, String value) {
            return parameter(parameter, template("parameter '" + parameter + "'", value));
        }

        public Builder parameter(String parameter, Template value) {
            parameters.put(parameter, value);
            return this;
        }

        private static Template template(String where, String value) {
            try {
                return Template.parse(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
            }
        }

        public Builder tls(TlsSettings value) {
            tls = value;
            return this;
        }

        public Builder signing(SigningSettings value) {
            signing = value;
            return this;
        }

        public Builder retry(RetrySettings value) {
            retry = value;
            return this;
        }

        public Builder timeout(TimeoutSettings value) {
            timeout = value;
            return this;
        }

        public Builder policy(PolicySettings value) {
            policy = value;
            return this;
        }

        /** Changes what a preset may have said. */
        public Builder policy(UnaryOperator<PolicySettings> change) {
            policy = change.apply(policy);
            return this;
        }

        public Builder delay(@CheckForNull String value) {
            delay = value;
            return this;
        }

        public Builder scope(@CheckForNull ItemScope value) {
            scope = value;
            return this;
        }

        public Builder allowBody(boolean value) {
            allowBody = value;
            return this;
        }

        public Builder enabled(boolean value) {
            enabled = value;
            return this;
        }

        /**
         * Ends the description.
         *
         * @throws IllegalArgumentException if a value can't be
         */
        public OutgoingWebhook build() {
            if (url == null) {
                throw new IllegalArgumentException("outgoing webhook '" + name + "' has no URL");
            }
            return new OutgoingWebhook(
                    name,
                    new RequestSettings(method, url, parameters, headers),
                    events,
                    minSeverity,
                    severities,
                    filter,
                    transform,
                    body,
                    authentication,
                    tls,
                    signing,
                    preset,
                    retry,
                    timeout,
                    policy,
                    delay,
                    scope,
                    allowBody,
                    enabled);
        }
    }
}
