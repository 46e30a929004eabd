package io.jenkins.plugins.webhooks.scope;

import com.cloudbees.hudson.plugins.folder.AbstractFolder;
import com.cloudbees.hudson.plugins.folder.AbstractFolderProperty;
import com.cloudbees.hudson.plugins.folder.AbstractFolderPropertyDescriptor;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.webhooks.config.ItemWebhooks;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Outgoing webhooks of a folder: they get the events of everything in it, and nothing else. */
public final class FolderWebhooks extends AbstractFolderProperty<AbstractFolder<?>> {
    private final List<ScopedWebhook> webhooks;

    @DataBoundConstructor
    public FolderWebhooks(List<ScopedWebhook> webhooks) {
        this.webhooks = webhooks == null ? new ArrayList<>() : new ArrayList<>(webhooks);
    }

    public List<ScopedWebhook> getWebhooks() {
        return webhooks;
    }

    /** Jenkins calls this when the folder is loaded and when it gets this property. */
    @Override
    protected void setOwner(@NonNull AbstractFolder<?> owner) {
        super.setOwner(owner);
        ItemWebhooks.add(
                new ScopedWebhooks(owner, webhooks, () -> owner.getProperties().contains(this)));
    }

    /** The form. There are no folders without their plugin. */
    @Extension(optional = true)
    @Symbol("outgoingWebhooks")
    public static final class DescriptorImpl extends AbstractFolderPropertyDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.FolderWebhooks_DisplayName();
        }
    }
}
