package io.jenkins.plugins.webhooks.listen;

import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;

/** Lets a test be somebody. */
final class As {
    private As() {}

    /** Until the context is closed. */
    static ACLContext user(String id) {
        return ACL.as2(User.getById(id, true).impersonate2());
    }
}
