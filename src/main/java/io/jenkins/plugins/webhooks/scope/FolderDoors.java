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

/** Incoming webhooks of a folder: its jobs can bind themselves to them, and no others. */
public final class FolderDoors extends AbstractFolderProperty<AbstractFolder<?>> {
    private final List<ScopedDoor> webhooks;

    @DataBoundConstructor
    public FolderDoors(List<ScopedDoor> webhooks) {
        this.webhooks = webhooks == null ? new ArrayList<>() : new ArrayList<>(webhooks);
    }

    public List<ScopedDoor> getWebhooks() {
        return webhooks;
    }

    /** Jenkins calls this when the folder is loaded and when it gets this property. */
    @Override
    protected void setOwner(@NonNull AbstractFolder<?> owner) {
        super.setOwner(owner);
        webhooks.forEach(each -> each.ownedBy(owner));
        ItemWebhooks.add(
                new ScopedDoors(owner, webhooks, () -> owner.getProperties().contains(this)));
    }

    /** The form. There are no folders without their plugin. */
    @Extension(optional = true)
    @Symbol("incomingWebhooks")
    public static final class DescriptorImpl extends AbstractFolderPropertyDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.FolderDoors_DisplayName();
        }
    }
}
