package jenkins.scm.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.scm.SCM;
import java.util.Map;

public abstract class SCMHeadEvent<P> extends SCMEvent<P> {
    public SCMHeadEvent(@NonNull Type type, @NonNull P payload, @CheckForNull String origin) {
        super(type, payload, origin);
    }

    public abstract boolean isMatch(@NonNull SCMNavigator navigator);

    @NonNull
    public abstract String getSourceName();

    public boolean isMatch(@NonNull SCMSource source) {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public abstract Map<SCMHead, SCMRevision> heads(@NonNull SCMSource source);

    public abstract boolean isMatch(@NonNull SCM scm);

    @NonNull
    public <O extends SCMHeadObserver> SCMHeadObserver.Wrapped<O> filter(@NonNull SCMSource source, @NonNull O observer) {
        throw new UnsupportedOperationException();
    }

    public static void fireNow(@NonNull SCMHeadEvent<?> event) {
        throw new UnsupportedOperationException();
    }
}
