package io.jenkins.plugins.webhooks.listen;

import hudson.security.ACL;
import hudson.security.ACLContext;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** Lets a test be somebody. */
final class As {
    private As() {}

    /** Until the context is closed. */
    static ACLContext user(String id) {
        return ACL.as2(new UsernamePasswordAuthenticationToken(id, "", List.of()));
    }
}
