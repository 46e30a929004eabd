package io.jenkins.plugins.webhooks.receive;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Extension;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jenkins.security.BasicHeaderAuthenticator;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Jenkins takes every {@code Authorization: Basic} for one of its users' and refuses the request before anybody else
 * sees it. At an incoming webhook it is the sender's own, which only the engine knows: the request goes on as nobody's,
 * and the security realm is never asked about a password that is none of its.
 */
@Extension(ordinal = 1000)
public final class SenderPassword extends BasicHeaderAuthenticator {
    /** Equal to Jenkins' own nobody, whose class this package has no business with. */
    private static final Authentication NOBODY = new AnonymousAuthenticationToken(
            "anonymous", "anonymous", List.of(new SimpleGrantedAuthority("anonymous")));

    @Override
    @CheckForNull
    public Authentication authenticate2(
            HttpServletRequest request, HttpServletResponse response, String username, String password)
            throws IOException {
        if (!WebhookPath.matches(request.getPathInfo())) {
            return null;
        }
        // Jenkins asks for a parameter next; a server that has given the stream away does not read a form's body for
        // it.
        request.getInputStream();
        return NOBODY;
    }
}
