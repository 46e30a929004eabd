package io.jenkins.plugins.webhooks.config;

import hudson.model.AbstractDescribableImpl;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundSetter;

/** Something that is about events of some types. */
public abstract class EventTypes<T extends AbstractDescribableImpl<T>> extends AbstractDescribableImpl<T> {
    private List<String> events = new ArrayList<>();

    /** Event types and patterns of them. */
    public final List<String> getEvents() {
        // What an older version kept may lack them.
        return events == null ? new ArrayList<>() : events;
    }

    @DataBoundSetter
    public final void setEvents(List<String> events) {
        this.events = Lines.clean(events);
    }

    /** For forms only. */
    public final String getEventsText() {
        return Lines.join(getEvents());
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public final void setEventsText(String text) {
        events = Lines.split(text);
    }
}
