package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;

public abstract class Actionable implements ModelObject {
    @NonNull
    public List<? extends Action> getAllActions() {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public <T extends Action> List<T> getActions(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public <T extends Action> T getAction(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    public void addAction(@NonNull Action a) {
        throw new UnsupportedOperationException();
    }

    public String getSearchUrl() {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public List<Action> getActions() {
        throw new UnsupportedOperationException();
    }
}
