package jenkins.security;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionPoint;

public abstract class SecurityListener implements ExtensionPoint {
    protected void failedToAuthenticate(@NonNull String username) {}

    protected void loggedIn(@NonNull String username) {}

    protected void userCreated(@NonNull String username) {}

    protected void loggedOut(@NonNull String username) {}
}
