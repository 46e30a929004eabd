package hudson.slaves;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.User;
import org.jvnet.localizer.Localizable;

public abstract class OfflineCause {
    public static OfflineCause create(Localizable d) {
        throw new UnsupportedOperationException();
    }

    public static class SimpleOfflineCause extends OfflineCause {
        SimpleOfflineCause() {}
    }

    public static class UserCause extends SimpleOfflineCause {
        public UserCause(@CheckForNull User user, @CheckForNull String message) {
            throw new UnsupportedOperationException();
        }

        public User getUser() {
            throw new UnsupportedOperationException();
        }
    }

    public static class IdleOfflineCause extends SimpleOfflineCause {
        public IdleOfflineCause() {
            throw new UnsupportedOperationException();
        }
    }
}
