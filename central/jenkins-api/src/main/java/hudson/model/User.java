package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import org.springframework.security.core.Authentication;

public class User {
    User() {}

    @CheckForNull
    public static User getById(String id, boolean create) {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public Authentication impersonate2() {
        throw new UnsupportedOperationException();
    }
}
