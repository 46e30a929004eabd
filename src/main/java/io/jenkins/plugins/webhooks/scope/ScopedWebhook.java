package io.jenkins.plugins.webhooks.scope;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.security.ACL;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.config.CredentialSecrets;
import io.jenkins.plugins.webhooks.config.EventChoice;
import io.jenkins.plugins.webhooks.config.Lines;
import io.jenkins.plugins.webhooks.config.ScopedTargets;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.outgoing.ItemScope;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.security.SecretEntry;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
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
 * configure a job is not who decides how this controller calls others.
 */
public final class ScopedWebhook extends EventChoice<ScopedWebhook> {
    private final String name;
    private final String url;
    private String format;
    private String credentialsId;
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

    /** Null for JSON. */
    @CheckForNull
    public String getFormat() {
        return format;
    }

    @DataBoundSetter
    public void setFormat(@CheckForNull String format) {
        this.format = Util.fixEmptyAndTrim(format);
    }

    /**
     * The "Secret text" that signs as Standard Webhooks has it, maybe with a time from and until which it counts; null for
     * unsigned deliveries.
     */
    @CheckForNull
    public String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(@CheckForNull String credentialsId) {
        this.credentialsId = Util.fixEmptyAndTrim(credentialsId);
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
        targets.require(url);
        ScopedName.requireValid(name);
        String threshold = getMinSeverity();
        OutgoingWebhook.Builder webhook = OutgoingWebhook.named(ScopedName.whole(name, item.getFullName()), url)
                .events(getEvents())
                .filter(Checks.requireExpression("filter", getFilter()))
                .scope(new ItemScope(item.getFullName()))
                .enabled(enabled);
        if (threshold != null) {
            webhook.minSeverity(Severity.parse(threshold));
        }
        if (format != null) {
            webhook.format(BodyFormat.parse(format));
        }
        if (credentialsId != null) {
            webhook.signing(new SigningSettings(SigningSettings.Scheme.STANDARD, secrets(item, credentialsId)));
        }
        return webhook.build();
    }

    private static Secrets secrets(Item item, String line) {
        try {
            return CredentialSecrets.of(item, line);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("credentialsId: " + e.getMessage(), e);
        }
    }

    /** The form. Whoever may configure the item may use it; it tells nothing of the rest of the installation. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<ScopedWebhook> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ScopedWebhook_DisplayName();
        }

        private static void checkPermission(@CheckForNull Item item) {
            if (item == null) {
                Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            } else {
                item.checkPermission(Item.CONFIGURE);
            }
        }

        @POST
        public FormValidation doCheckName(@AncestorInPath Item item, @QueryParameter String value) {
            checkPermission(item);
            return Checks.of(() -> ScopedName.requireValid(value.trim()));
        }

        /** Looks at the text alone; nothing is called. */
        @POST
        public FormValidation doCheckUrl(@AncestorInPath Item item, @QueryParameter String value) {
            checkPermission(item);
            return Checks.of(() -> WebhooksConfiguration.get().targets().require(value.trim()));
        }

        @POST
        public FormValidation doCheckEventsText(@AncestorInPath Item item, @QueryParameter String value) {
            checkPermission(item);
            return value.isBlank()
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
        public FormValidation doCheckFilter(@AncestorInPath Item item, @QueryParameter String value) {
            checkPermission(item);
            return Checks.expression(value);
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

        /** Choices; to anyone who may not use the item's credentials only the value that stands there already. */
        @POST
        public ListBoxModel doFillCredentialsIdItems(@AncestorInPath Item item, @QueryParameter String credentialsId) {
            StandardListBoxModel items = new StandardListBoxModel();
            boolean may =
                    item == null ? Jenkins.get().hasPermission(Jenkins.ADMINISTER) : item.hasPermission(Item.CONFIGURE);
            if (!may) {
                return items.includeCurrentValue(Util.fixNull(credentialsId));
            }
            return items.includeEmptyValue()
                    .includeMatchingAs(
                            ACL.SYSTEM2, item, StringCredentials.class, List.of(), CredentialsMatchers.always())
                    .includeCurrentValue(Util.fixNull(credentialsId));
        }
    }
}
