package io.jenkins.plugins.webhooks.scope;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.config.Bindings;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.config.CredentialSecrets;
import io.jenkins.plugins.webhooks.config.Lines;
import io.jenkins.plugins.webhooks.config.ProviderChoices;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.security.SecretEntry;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * An incoming webhook of a folder. It starts nothing by itself: the jobs of the folder bind themselves to it, so that who
 * may configure a folder alone starts nothing. It never lets in what is not proven.
 */
public final class ScopedDoor extends AbstractDescribableImpl<ScopedDoor> {
    private final String name;
    private final String provider;
    private List<String> secrets = new ArrayList<>();
    private String filter;
    private boolean enabled = true;

    private transient volatile Item owner;

    @DataBoundConstructor
    public ScopedDoor(String name, String provider) {
        this.name = Util.fixNull(name).trim();
        this.provider = Util.fixNull(provider).trim();
    }

    /** Unique within the folder. */
    public String getName() {
        return name;
    }

    public String getProvider() {
        return provider;
    }

    /** Ids of credentials that the folder may use, each maybe with a time from and until which it counts. */
    public List<String> getSecrets() {
        return secrets;
    }

    @DataBoundSetter
    public void setSecrets(List<String> secrets) {
        this.secrets = Lines.clean(secrets);
    }

    /** For forms only. */
    public String getSecretsText() {
        return Lines.join(secrets);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setSecretsText(String text) {
        secrets = Lines.split(text);
    }

    /** JSONata over the receipt that must give true; null for everything. */
    @CheckForNull
    public String getFilter() {
        return filter;
    }

    @DataBoundSetter
    public void setFilter(@CheckForNull String filter) {
        this.filter = Util.fixEmptyAndTrim(filter);
    }

    public boolean isEnabled() {
        return enabled;
    }

    @DataBoundSetter
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    void ownedBy(Item item) {
        owner = item;
    }

    /** Where the sender must knock; null before it belongs to a folder. */
    @CheckForNull
    public String getAddress() {
        Item item = owner;
        String root = Jenkins.get().getRootUrl();
        return item == null
                ? null
                : (root == null ? "/" : root) + "webhook/" + ScopedName.whole(name, item.getFullName());
    }

    /**
     * The engine's form.
     *
     * @param folder whose jobs may bind themselves to it
     * @throws IllegalArgumentException if it can't be used
     */
    IncomingWebhook toEngine(Item folder) {
        ScopedName.requireValid(name);
        ProviderChoices.requireKnown(provider);
        return IncomingWebhook.named(ScopedName.whole(name, folder.getFullName()), provider)
                .secrets(CredentialSecrets.of(folder, secrets))
                .filter(Checks.requireExpression("filter", filter))
                .action(Bindings.ofFolder(name, folder.getFullName()))
                .enabled(enabled)
                .build();
    }

    /** The form. Whoever may configure the folder may use it; it tells nothing of the rest of the installation. */
    @Extension
    public static final class DescriptorImpl extends ScopedDescriptor<ScopedDoor> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ScopedDoor_DisplayName();
        }

        @POST
        public ListBoxModel doFillProviderItems(@AncestorInPath Item item) {
            checkPermission(item);
            return ProviderChoices.all();
        }

        /** Looks at the text alone; no credentials are looked up. */
        @POST
        public FormValidation doCheckSecretsText(@AncestorInPath Item item, @QueryParameter String value) {
            checkPermission(item);
            List<String> lines = Lines.split(value);
            if (lines.isEmpty()) {
                return FormValidation.warning(Messages.ScopedDoor_NoSecrets());
            }
            return Checks.of(() -> lines.forEach(SecretEntry::parse));
        }
    }
}
