package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.ArrayList;
import java.util.List;

/**
 * A named, configured door.
 *
 * @param name last part of its path
 * @param provider name of the system that knocks
 * @param secrets any of which may prove a request
 * @param signature how a {@code custom} sender signs; other providers know theirs
 * @param acceptUnsigned whether requests without a proof are let in; false unless an administrator says so
 * @param maxBody largest body taken in, in bytes, before and after decompression
 * @param filter JSONata over {@link Accepted#document()} that must give true, or null for everything
 * @param transform JSONata over {@link Accepted#document()} whose result becomes the raw event's data, or null
 * @param rules how it judges and answers besides
 * @param actions what an accepted receipt causes besides its events
 * @param admission who may call, and how often
 * @param recovery where to ask for deliveries that were missed, or null
 * @param enabled whether it is open; a paused one answers like an unknown one
 */
public record IncomingWebhook(
        String name,
        String provider,
        Secrets secrets,
        SignatureSettings signature,
        boolean acceptUnsigned,
        long maxBody,
        @CheckForNull String filter,
        @CheckForNull String transform,
        RuleSettings rules,
        List<Action> actions,
        AdmissionSettings admission,
        @CheckForNull RecoverySettings recovery,
        boolean enabled) {
    /** GitHub and GitLab send up to 25 MiB. */
    public static final long DEFAULT_MAX_BODY = 25L * 1024 * 1024;

    public IncomingWebhook {
        WebhookName.requireValid(name);
        actions = List.copyOf(actions);
        if (rules.batch()) {
            RuleSettings.requireBatches(provider);
            if (actions.stream().anyMatch(action -> action.forwarding().isPresent())) {
                throw new IllegalArgumentException(
                        "incoming webhook '" + name + "' can't both take batches apart and forward: the signature is"
                                + " over the whole; set batch to false or remove the action");
            }
        }
        if (recovery != null) {
            RecoverySettings.requireAskable(provider);
        }
        if (maxBody <= 0) {
            throw new IllegalArgumentException("maxBody of incoming webhook '" + name + "' must be positive");
        }
    }

    /** Starts a description. */
    public static Builder named(String name, String provider) {
        return new Builder(name, provider);
    }

    /** Collects what differs from the defaults. */
    public static final class Builder {
        private final String name;
        private final String provider;
        private final List<Action> actions = new ArrayList<>();
        private Secrets secrets = Secrets.NONE;
        private SignatureSettings signature = SignatureSettings.DEFAULT;
        private boolean acceptUnsigned;
        private long maxBody = DEFAULT_MAX_BODY;
        private String filter;
        private String transform;
        private AdmissionSettings admission = AdmissionSettings.DEFAULT;
        private RecoverySettings recovery;
        private RuleSettings rules = RuleSettings.NONE;
        private boolean enabled = true;

        private Builder(String name, String provider) {
            this.name = name;
            this.provider = provider;
        }

        public Builder secrets(Secrets value) {
            secrets = value;
            return this;
        }

        public Builder signature(SignatureSettings value) {
            signature = value;
            return this;
        }

        public Builder acceptUnsigned(boolean value) {
            acceptUnsigned = value;
            return this;
        }

        public Builder maxBody(long bytes) {
            maxBody = bytes;
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

        public Builder rules(RuleSettings value) {
            rules = value;
            return this;
        }

        public Builder action(Action action) {
            actions.add(action);
            return this;
        }

        public Builder admission(AdmissionSettings value) {
            admission = value;
            return this;
        }

        public Builder recovery(@CheckForNull RecoverySettings value) {
            recovery = value;
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
        public IncomingWebhook build() {
            return new IncomingWebhook(
                    name,
                    provider,
                    secrets,
                    signature,
                    acceptUnsigned,
                    maxBody,
                    filter,
                    transform,
                    rules,
                    actions,
                    admission,
                    recovery,
                    enabled);
        }
    }
}
