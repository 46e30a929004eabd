package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;

public abstract class Cause {
    public abstract String getShortDescription();

    public void onAddedTo(@NonNull Run<?, ?> build) {}

    public void onLoad(@NonNull Run<?, ?> build) {}

    public void print(TaskListener listener) {
        listener.getLogger().println(getShortDescription());
    }
}
