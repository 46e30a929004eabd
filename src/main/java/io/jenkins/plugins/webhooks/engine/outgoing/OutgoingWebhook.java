package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/**
 * A named, configured target with the events it wants.
 *
 * @param name unique among outgoing webhooks
 * @param url where deliveries go; http or https
 * @param events any of which selects; none means nothing is wanted
 * @param minSeverity threshold
 * @param filter JSONata over the event's JSON form that must give true, or null for everything
 * @param transform JSONata over the event's JSON form whose result is sent instead of it, or null
 * @param format how the body is written
 * @param headers static request headers besides those of format and signature
 * @param signing how the target can prove us
 * @param retry when a delivery is tried again
 * @param timeout how long the target may take
 * @param scope the folder or job whose events are all it gets, or null for those of the whole installation
 * @param enabled a disabled one gets no new deliveries and its pending ones wait
 */
public record OutgoingWebhook(
        String name,
        HttpUrl url,
        List<TypePattern> events,
        Severity minSeverity,
        @CheckForNull String filter,
        @CheckForNull String transform,
        BodyFormat format,
        Map<String, String> headers,
        SigningSettings signing,
        RetrySettings retry,
        TimeoutSettings timeout,
        @CheckForNull ItemScope scope,
        boolean enabled) {
    public OutgoingWebhook {
        WebhookName.requireValid(name);
        events = List.copyOf(events);
        headers = Map.copyOf(headers);
    }

    /**
     * Starts a description.
     *
     * @throws IllegalArgumentException if the URL is not one of http or https, or carries credentials
     */
    public static Builder named(String name, String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null) {
            throw new IllegalArgumentException("URL of outgoing webhook '" + name + "' is not an http or https URL");
        }
        if (!parsed.username().isEmpty() || !parsed.password().isEmpty()) {
            throw new IllegalArgumentException("URL of outgoing webhook '" + name
                    + "' carries a user name or password: use the webhook's headers or authentication instead");
        }
        return new Builder(name, parsed);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final String name;
        private final HttpUrl url;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private List<TypePattern> events = List.of();
        private Severity minSeverity = Severity.DEBUG;
        private String filter;
        private String transform;
        private BodyFormat format = BodyFormat.JSON;
        private SigningSettings signing = SigningSettings.NONE;
        private RetrySettings retry = RetrySettings.DEFAULT;
        private TimeoutSettings timeout = TimeoutSettings.DEFAULT;
        private ItemScope scope;
        private boolean enabled = true;

        private Builder(String name, HttpUrl url) {
            this.name = name;
            this.url = url;
        }

        public Builder events(List<String> patterns) {
            events = patterns.stream().map(TypePattern::of).toList();
            return this;
        }

        public Builder minSeverity(Severity value) {
            minSeverity = value;
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

        public Builder format(BodyFormat value) {
            format = value;
            return this;
        }

        public Builder header(String header, String value) {
            headers.put(header, value);
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

        public Builder scope(@CheckForNull ItemScope value) {
            scope = value;
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
            return new OutgoingWebhook(
                    name,
                    url,
                    events,
                    minSeverity,
                    filter,
                    transform,
                    format,
                    headers,
                    signing,
                    retry,
                    timeout,
                    scope,
                    enabled);
        }
    }
}
