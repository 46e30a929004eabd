package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import org.kohsuke.stapler.DataBoundSetter;

/** Something that wants events, and not every one of their types. */
public abstract class EventChoice<T extends AbstractDescribableImpl<T>> extends EventTypes<T> {
    private String minSeverity;
    private String filter;

    /** Null for every severity. */
    @CheckForNull
    public final String getMinSeverity() {
        return minSeverity;
    }

    @DataBoundSetter
    public final void setMinSeverity(@CheckForNull String minSeverity) {
        this.minSeverity = Util.fixEmptyAndTrim(minSeverity);
    }

    /** JSONata over the event that must give true; null for every event. */
    @CheckForNull
    public final String getFilter() {
        return filter;
    }

    @DataBoundSetter
    public final void setFilter(@CheckForNull String filter) {
        this.filter = Util.fixEmptyAndTrim(filter);
    }
}
