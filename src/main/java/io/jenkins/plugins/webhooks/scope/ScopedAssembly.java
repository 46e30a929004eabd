package io.jenkins.plugins.webhooks.scope;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.config.CredentialLogins;
import io.jenkins.plugins.webhooks.config.CredentialSecrets;
import io.jenkins.plugins.webhooks.config.PresetFieldConfig;
import io.jenkins.plugins.webhooks.config.PresetSource;
import io.jenkins.plugins.webhooks.config.ScopedTargets;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.ItemScope;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.Targets;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BasicAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BearerAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.HeaderAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.OAuth2Authentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.UrlAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Preset;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetValues;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;

/**
 * Makes the engine's form of an outgoing webhook of a folder or job.
 *
 * @param item whose events it gets, and whose credentials it may use
 * @param targets where it may send
 */
record ScopedAssembly(ScopedWebhook described, Item item, ScopedTargets targets) {
    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if it can't be used or its target is not allowed
     */
    OutgoingWebhook webhook() {
        ScopedName.requireValid(described.getName());
        String presetName = described.getPreset();
        Preset preset = presetName == null ? null : PresetSource.everybodys().require(presetName);
        OutgoingWebhook.Builder webhook = begin(preset).scope(new ItemScope(item.getFullName()));
        choose(webhook);
        AuthenticationSettings authentication = authentication();
        if (authentication != null) {
            webhook.authentication(authentication);
        }
        sign(webhook, preset);
        OutgoingWebhook whole = allowed(webhook.enabled(described.isEnabled()));
        Targets.requireUsable(whole);
        return whole;
    }

    private OutgoingWebhook.Builder begin(@CheckForNull Preset preset) {
        String name = ScopedName.whole(described.getName(), item.getFullName());
        if (preset == null && !described.getWith().isEmpty()) {
            throw new IllegalArgumentException("with: there are fields only beside a preset");
        }
        OutgoingWebhook.Builder webhook =
                preset == null ? OutgoingWebhook.named(name) : Presets.start(name, preset, values(preset));
        return described.getUrl().isEmpty() ? webhook : webhook.url(described.getUrl());
    }

    private PresetValues values(Preset preset) {
        return PresetFieldConfig.values(
                described.getWith(), preset, field -> secrets(field.getName(), field.getValue()));
    }

    /** Which events, and how they are written. */
    private void choose(OutgoingWebhook.Builder webhook) {
        if (!described.getEvents().isEmpty()) {
            webhook.events(described.getEvents());
        }
        String threshold = described.getMinSeverity();
        if (threshold != null) {
            webhook.minSeverity(Severity.parse(threshold));
        }
        String filter = Checks.requireExpression("filter", described.getFilter());
        if (filter != null) {
            webhook.filter(filter);
        }
        String transform = Checks.requireExpression("transform", described.getTransform());
        if (transform != null) {
            webhook.transform(transform);
        }
        String format = described.getFormat();
        if (format != null) {
            webhook.format(BodyFormat.parse(format));
        }
    }

    /** Null for what the preset says, if anything. */
    @CheckForNull
    private AuthenticationSettings authentication() {
        String token = described.getTokenCredentialsId();
        String header = described.getTokenHeader();
        String login = described.getLoginCredentialsId();
        if (token != null && login != null) {
            throw new IllegalArgumentException("a target is called with a token or with a login, not with both");
        }
        if (token == null && header != null) {
            throw new IllegalArgumentException("tokenHeader: there is no token to stand in it");
        }
        if (login != null) {
            return new BasicAuthentication(CredentialLogins.of(item, login));
        }
        if (token == null) {
            return null;
        }
        Secrets secrets = secrets("tokenCredentialsId", token);
        return header == null ? new BearerAuthentication(secrets) : new HeaderAuthentication(header, "", secrets);
    }

    private void sign(OutgoingWebhook.Builder webhook, @CheckForNull Preset preset) {
        String chosen = described.getScheme();
        String secret = described.getCredentialsId();
        if (secret != null) {
            Scheme usual = preset == null || preset.scheme() == Scheme.NONE ? Scheme.STANDARD : preset.scheme();
            Scheme scheme = chosen == null ? usual : Scheme.parse(chosen);
            webhook.signing(new SigningSettings(scheme, secrets("credentialsId", secret)));
        } else if (chosen != null) {
            throw new IllegalArgumentException("scheme: nothing can be signed without credentials");
        }
    }

    private Secrets secrets(String field, String line) {
        try {
            return CredentialSecrets.of(item, List.of(line));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + ": " + e.getMessage(), e);
        }
    }

    /** Every address that is ever called must be allowed; one that is a secret is looked at when it is used. */
    private OutgoingWebhook allowed(OutgoingWebhook.Builder webhook) {
        OutgoingWebhook whole = webhook.build();
        if (whole.authentication() instanceof UrlAuthentication secret) {
            return webhook.authentication(new UrlAuthentication(new AllowedAddresses(secret.urls(), targets)))
                    .build();
        }
        targets.require(whole.url().toString());
        if (whole.authentication() instanceof OAuth2Authentication token) {
            targets.require(token.tokenUrl().toString());
        }
        return whole;
    }
}
