package hudson.triggers;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Item;

public abstract class Trigger<J extends Item> implements Describable<Trigger<?>>, ExtensionPoint {
    protected transient J job;

    protected Trigger() {}

    public void start(J project, boolean newInstance) {
        this.job = project;
    }

    public void stop() {}

    @Override
    public TriggerDescriptor getDescriptor() {
        throw new UnsupportedOperationException();
    }
}
