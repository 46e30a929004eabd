package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.User;
import java.util.List;
import jenkins.security.SecurityListener;

/** Events of people who come and go. Requests with an API token are none: there can be thousands of them. */
@Extension
public final class UserEvents extends SecurityListener {
    @Override
    protected void loggedIn(@NonNull String user) {
        Newsroom.tell(() -> List.of(UserNews.login(someone(user))));
    }

    @Override
    protected void failedToAuthenticate(@NonNull String user) {
        Newsroom.tell(() -> List.of(UserNews.loginFailed(someone(shown(user)))));
    }

    @Override
    protected void loggedOut(@NonNull String user) {
        Newsroom.tell(() -> List.of(UserNews.logout(someone(user))));
    }

    @Override
    protected void userCreated(@NonNull String user) {
        Newsroom.tell(() -> List.of(UserNews.created(user, Who.here())));
    }

    /** Jenkins tells of it before or after the thread works on this user's behalf. */
    private static Who someone(String user) {
        return new Who(user, Who.here().address());
    }

    /** Anybody can type anything there, now and then a password. */
    private static String shown(String typed) {
        return User.getById(typed, false) == null ? Who.UNKNOWN.id() : typed;
    }
}
