package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;

public abstract class Cause {
    public abstract String getShortDescription();

    public void onAddedTo(@NonNull Run<?, ?> build) {}

    public void onLoad(@NonNull Run<?, ?> build) {}

    public void print(TaskListener listener) {
        listener.getLogger().println(getShortDescription());
    }

    public static class UserIdCause extends Cause {
        UserIdCause() {}

        @CheckForNull
        public String getUserId() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getShortDescription() {
            throw new UnsupportedOperationException();
        }
    }
}
