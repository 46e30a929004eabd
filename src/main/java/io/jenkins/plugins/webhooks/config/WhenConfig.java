package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.incoming.WhenSettings;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.verb.POST;

/** Ready-made conditions of an incoming webhook. The texts are the lists as a form shows them. */
public final class WhenConfig extends AbstractDescribableImpl<WhenConfig> {
    private static final String PASS = "pass";
    private static final String SKIP = "skip";

    private List<String> branches = new ArrayList<>();
    private List<String> paths = new ArrayList<>();
    private List<String> events = new ArrayList<>();
    private List<String> actions = new ArrayList<>();
    private List<String> actors = new ArrayList<>();
    private List<String> authors = new ArrayList<>();
    private String pathsUnknown = PASS;

    @DataBoundConstructor
    public WhenConfig() {}

    public List<String> getBranches() {
        return branches;
    }

    @DataBoundSetter
    public void setBranches(List<String> branches) {
        this.branches = Lines.clean(branches);
    }

    public String getBranchesText() {
        return Lines.join(branches);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setBranchesText(String text) {
        branches = Lines.split(text);
    }

    public List<String> getPaths() {
        return paths;
    }

    @DataBoundSetter
    public void setPaths(List<String> paths) {
        this.paths = Lines.clean(paths);
    }

    public String getPathsText() {
        return Lines.join(paths);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setPathsText(String text) {
        paths = Lines.split(text);
    }

    public List<String> getEvents() {
        return events;
    }

    @DataBoundSetter
    public void setEvents(List<String> events) {
        this.events = Lines.clean(events);
    }

    public String getEventsText() {
        return Lines.join(events);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setEventsText(String text) {
        events = Lines.split(text);
    }

    public List<String> getActions() {
        return actions;
    }

    @DataBoundSetter
    public void setActions(List<String> actions) {
        this.actions = Lines.clean(actions);
    }

    public String getActionsText() {
        return Lines.join(actions);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setActionsText(String text) {
        actions = Lines.split(text);
    }

    public List<String> getActors() {
        return actors;
    }

    @DataBoundSetter
    public void setActors(List<String> actors) {
        this.actors = Lines.clean(actors);
    }

    public String getActorsText() {
        return Lines.join(actors);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setActorsText(String text) {
        actors = Lines.split(text);
    }

    public List<String> getAuthors() {
        return authors;
    }

    @DataBoundSetter
    public void setAuthors(List<String> authors) {
        this.authors = Lines.clean(authors);
    }

    public String getAuthorsText() {
        return Lines.join(authors);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setAuthorsText(String text) {
        authors = Lines.split(text);
    }

    /** {@code pass} or {@code skip}: what happens where the sender does not tell which files changed. */
    public String getPathsUnknown() {
        return pathsUnknown;
    }

    @DataBoundSetter
    public void setPathsUnknown(String pathsUnknown) {
        this.pathsUnknown = pathsUnknown.trim();
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if {@code pathsUnknown} is another word
     */
    WhenSettings toEngine() {
        if (!pathsUnknown.equals(PASS) && !pathsUnknown.equals(SKIP)) {
            throw new IllegalArgumentException(
                    "when, pathsUnknown: '" + pathsUnknown + "' is unknown: use pass or skip");
        }
        return new WhenSettings(branches, paths, events, actions, actors, authors, pathsUnknown.equals(SKIP));
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<WhenConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.WhenConfig_DisplayName();
        }

        @POST
        public ListBoxModel doFillPathsUnknownItems() {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            ListBoxModel items = new ListBoxModel();
            items.add(Messages.WhenConfig_Pass(), PASS);
            items.add(Messages.WhenConfig_Skip(), SKIP);
            return items;
        }
    }
}
