package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;

public class CauseAction implements Action {
    private final List<Cause> causes;

    public CauseAction(Cause c) {
        this.causes = List.of(c);
    }

    public CauseAction(Cause... c) {
        this.causes = List.of(c);
    }

    public List<Cause> getCauses() {
        return causes;
    }

    @CheckForNull
    public <T extends Cause> T findCause(Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getIconFileName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getUrlName() {
        throw new UnsupportedOperationException();
    }
}
