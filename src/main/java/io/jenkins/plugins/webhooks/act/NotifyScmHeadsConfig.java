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

/** Tells multibranch projects what has changed, as an administrator describes it. */
public final class NotifyScmHeadsConfig extends ActionConfig {
    private List<String> projects = new ArrayList<>();

    @DataBoundConstructor
    public NotifyScmHeadsConfig() {}

    /** Full names; empty for those with a branch from the receipt's repository. */
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

    @Override
    public Action toEngine() {
        return new NotifyScmHeads(List.copyOf(projects), new JenkinsIndexing(), new JenkinsHeadNews());
    }

    /** The form. */
    @Extension
    @Symbol("notifyScmHeads")
    public static final class DescriptorImpl extends ActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.NotifyScmHeadsConfig_DisplayName();
        }
    }
}
