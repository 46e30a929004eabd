package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Lets multibranch projects look for branches, as an administrator describes it. */
public final class IndexBranchesConfig extends ProjectsConfig {
    private boolean ofRepository;

    @DataBoundConstructor
    public IndexBranchesConfig() {}

    /** Whether those that have a branch from the receipt's repository are meant too. */
    public boolean isOfRepository() {
        return ofRepository;
    }

    @DataBoundSetter
    public void setOfRepository(boolean ofRepository) {
        this.ofRepository = ofRepository;
    }

    @Override
    public Action toEngine() {
        if (getProjects().isEmpty() && !ofRepository) {
            throw new IllegalArgumentException(
                    "indexBranches needs at least one project: set projects or ofRepository");
        }
        return new IndexBranches(List.copyOf(getProjects()), ofRepository, new JenkinsIndexing());
    }

    /** The form. */
    @Extension
    @Symbol("indexBranches")
    public static final class DescriptorImpl extends ActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.IndexBranchesConfig_DisplayName();
        }
    }
}
