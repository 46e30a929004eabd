package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.User;
import java.util.List;
import jenkins.security.SecurityListener;

/** Events of people who come and go. Requests with an API token are none: there can be thousands of them. */
@Extension
public final class UserEvents extends SecurityListener {
    private static final String UNKNOWN = "(unknown)";

    @Override
    protected void loggedIn(@NonNull String user) {
        Newsroom.tell(() -> List.of(UserNews.login(user, Who.here().address())));
    }

    @Override
    protected void failedToAuthenticate(@NonNull String user) {
        Newsroom.tell(() -> List.of(UserNews.loginFailed(shown(user), Who.here().address())));
    }

    @Override
    protected void loggedOut(@NonNull String user) {
        Newsroom.tell(() -> List.of(UserNews.logout(user, Who.here().address())));
    }

    @Override
    protected void userCreated(@NonNull String user) {
        Newsroom.tell(() -> List.of(UserNews.created(user, Who.here())));
    }

    /** Anybody can type anything there, now and then a password. */
    private static String shown(String typed) {
        return User.getById(typed, false) == null ? UNKNOWN : typed;
    }
}
