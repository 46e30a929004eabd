package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.config.Lines;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Lets multibranch projects look for branches, as an administrator describes it. */
public final class IndexBranchesConfig extends ActionConfig {
    private List<String> projects = new ArrayList<>();
    private boolean ofRepository;

    @DataBoundConstructor
    public IndexBranchesConfig() {}

    /** Full names. */
    public List<String> getProjects() {
        return projects;
    }

    @DataBoundSetter
    public void setProjects(List<String> projects) {
        this.projects = Lines.clean(projects);
    }

    /** For forms only. */
    public String getProjectsText() {
        return Lines.join(projects);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setProjectsText(String text) {
        projects = Lines.split(text);
    }

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
        if (projects.isEmpty() && !ofRepository) {
            throw new IllegalArgumentException(
                    "indexBranches needs at least one project: set projects or ofRepository");
        }
        return new IndexBranches(List.copyOf(projects), ofRepository, new JenkinsIndexing());
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
