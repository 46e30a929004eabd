package io.jenkins.plugins.webhooks.server.http;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.server.settings.SecretReference;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves whoever knows the token, RFC 6750. The page's own files hold nothing secret and are served to everybody: it is the
 * page that asks for the token.
 */
record TokenGuard(SecretReference token, PageFiles page) implements Guard {
    private static final Logger LOG = LoggerFactory.getLogger(TokenGuard.class);
    private static final String SCHEME = "Bearer ";

    @Override
    public Optional<Refusal> refuse(HttpServletRequest request) {
        if (page.isAskedFor(request) || isKnown(request.getHeader("Authorization"))) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(401, "this needs the header 'Authorization: Bearer <token>' with the server's token"));
    }

    private boolean isKnown(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] given = authorization.substring(SCHEME.length()).trim().getBytes(StandardCharsets.UTF_8);
        try {
            return Hmac.equal(token.read().bytes(), given);
        } catch (SecretUnavailableException e) {
            LOG.error("nobody can be let in: {}", e.getMessage());
            return false;
        }
    }
}
