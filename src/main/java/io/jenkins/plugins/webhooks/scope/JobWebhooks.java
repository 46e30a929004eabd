package io.jenkins.plugins.webhooks.scope;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Job;
import io.jenkins.plugins.webhooks.config.ItemWebhooks;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.OptionalJobProperty;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Outgoing webhooks of a job: they get the events of the job and of its builds, and nothing else. */
public final class JobWebhooks extends OptionalJobProperty<Job<?, ?>> {
    private final List<ScopedWebhook> webhooks;

    @DataBoundConstructor
    public JobWebhooks(List<ScopedWebhook> webhooks) {
        this.webhooks = webhooks == null ? new ArrayList<>() : new ArrayList<>(webhooks);
    }

    public List<ScopedWebhook> getWebhooks() {
        return webhooks;
    }

    /** Jenkins calls this when the job is loaded and when it gets this property. */
    @Override
    protected void setOwner(Job<?, ?> owner) {
        super.setOwner(owner);
        ItemWebhooks.add(new ScopedWebhooks(owner, webhooks, () -> owner.getProperty(JobWebhooks.class) == this));
    }

    /** The form. */
    @Extension
    @Symbol("outgoingWebhooks")
    public static final class DescriptorImpl extends OptionalJobPropertyDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.JobWebhooks_DisplayName();
        }
    }
}
