package io.jenkins.plugins.webhooks.act;

import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.Lines;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundSetter;

/** What is done to projects that an administrator names. */
public abstract class ProjectsConfig extends ActionConfig {
    private List<String> projects = new ArrayList<>();

    /** Full names of projects. */
    public final List<String> getProjects() {
        return projects;
    }

    @DataBoundSetter
    public final void setProjects(List<String> projects) {
        this.projects = Lines.clean(projects);
    }

    /** For forms only. */
    public final String getProjectsText() {
        return Lines.join(projects);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public final void setProjectsText(String text) {
        projects = Lines.split(text);
    }
}
