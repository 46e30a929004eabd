package io.jenkins.plugins.webhooks.scope;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Item;
import hudson.security.ACL;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.config.Lines;
import io.jenkins.plugins.webhooks.config.PresetSource;
import io.jenkins.plugins.webhooks.config.ScopedTargets;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Preset;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.SecretEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * An outgoing webhook of a folder or job. It has fewer settings than one of the whole installation, because who may
 * configure a job is not who decides how fast and how often this controller calls others.
 */
public final class ScopedWebhook extends ScopedSending {
    private final String name;
    private final String url;
    private boolean enabled = true;

    @DataBoundConstructor
    public ScopedWebhook(String name, String url) {
        this.name = Util.fixNull(name).trim();
        this.url = Util.fixNull(url).trim();
    }

    public String getName() {
        return name;
    }

    public String getUrl() {
        return url;
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
     * @param item whose events it gets
     * @throws IllegalArgumentException if it can't be used or its target is not allowed
     */
    OutgoingWebhook toEngine(Item item, ScopedTargets targets) {
        return new ScopedAssembly(this, item, targets).webhook();
    }

    private Object readResolve() {
        complete();
        return this;
    }

    /** The form. Whoever may configure the item may use it; it tells nothing of the rest of the installation. */
    @Extension
    public static final class DescriptorImpl extends ScopedDescriptor<ScopedWebhook> {
        /** Those that need nothing but a secret. */
        private static final List<Scheme> SCHEMES =
                List.of(Scheme.STANDARD, Scheme.STANDARD_ED25519, Scheme.GITHUB, Scheme.SLACK, Scheme.STRIPE);

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ScopedWebhook_DisplayName();
        }

        /** Looks at the text alone; nothing is called. */
        @POST
        public FormValidation doCheckUrl(
                @AncestorInPath Item item, @QueryParameter String value, @QueryParameter String preset) {
            checkPermission(item);
            return value.isBlank() && !Util.fixNull(preset).isBlank()
                    ? FormValidation.ok()
                    : Checks.of(() -> WebhooksConfiguration.get().targets().require(value.trim()));
        }

        @POST
        public FormValidation doCheckEventsText(
                @AncestorInPath Item item, @QueryParameter String value, @QueryParameter String preset) {
            checkPermission(item);
            return value.isBlank() && Util.fixNull(preset).isBlank()
                    ? FormValidation.warning(Messages.ScopedWebhook_NoEvents())
                    : Checks.of(() -> Lines.split(value).forEach(TypePattern::of));
        }

        /** Looks at the times alone: the form offers only credentials that there are. */
        @POST
        public FormValidation doCheckCredentialsId(@AncestorInPath Item item, @QueryParameter String value) {
            checkPermission(item);
            return Checks.of(() -> SecretEntry.parse(value));
        }

        @POST
        public FormValidation doCheckTransform(@AncestorInPath Item item, @QueryParameter String value) {
            checkPermission(item);
            return Checks.expression(value);
        }

        @POST
        public ListBoxModel doFillPresetItems(@AncestorInPath Item item) {
            checkPermission(item);
            ListBoxModel items = new ListBoxModel(new ListBoxModel.Option(Messages.ScopedWebhook_NoPreset(), ""));
            PresetSource.everybodys().all().stream()
                    .map(Preset::about)
                    .forEach(about -> items.add(about.title(), about.name()));
            return items;
        }

        @POST
        public ListBoxModel doFillSchemeItems(@AncestorInPath Item item) {
            checkPermission(item);
            ListBoxModel items = new ListBoxModel(new ListBoxModel.Option(Messages.ScopedWebhook_UsualScheme(), ""));
            SCHEMES.forEach(scheme -> items.add(scheme.label()));
            return items;
        }

        @POST
        public ListBoxModel doFillMinSeverityItems(@AncestorInPath Item item) {
            checkPermission(item);
            ListBoxModel items = new ListBoxModel(new ListBoxModel.Option(Messages.ScopedWebhook_EverySeverity(), ""));
            Arrays.stream(Severity.values())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .forEach(items::add);
            return items;
        }

        @POST
        public ListBoxModel doFillFormatItems(@AncestorInPath Item item) {
            checkPermission(item);
            ListBoxModel items = new ListBoxModel(new ListBoxModel.Option(Messages.ScopedWebhook_Json(), ""));
            items.add(BodyFormat.CLOUDEVENTS.label());
            items.add(BodyFormat.CLOUDEVENTS_BINARY.label());
            return items;
        }

        @POST
        public ListBoxModel doFillCredentialsIdItems(@AncestorInPath Item item, @QueryParameter String credentialsId) {
            return choices(item, StringCredentials.class, credentialsId);
        }

        @POST
        public ListBoxModel doFillTokenCredentialsIdItems(
                @AncestorInPath Item item, @QueryParameter String tokenCredentialsId) {
            return choices(item, StringCredentials.class, tokenCredentialsId);
        }

        @POST
        public ListBoxModel doFillLoginCredentialsIdItems(
                @AncestorInPath Item item, @QueryParameter String loginCredentialsId) {
            return choices(item, StandardUsernamePasswordCredentials.class, loginCredentialsId);
        }

        /** Choices; to anyone who may not use the item's credentials only the value that stands there already. */
        private static ListBoxModel choices(
                @CheckForNull Item item, Class<? extends StandardCredentials> kind, @CheckForNull String current) {
            StandardListBoxModel items = new StandardListBoxModel();
            boolean may =
                    item == null ? Jenkins.get().hasPermission(Jenkins.ADMINISTER) : item.hasPermission(Item.CONFIGURE);
            if (may) {
                items.includeEmptyValue()
                        .includeMatchingAs(ACL.SYSTEM2, item, kind, List.of(), CredentialsMatchers.always());
            }
            return items.includeCurrentValue(Util.fixNull(current));
        }
    }
}
