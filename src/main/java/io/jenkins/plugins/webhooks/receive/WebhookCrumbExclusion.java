package io.jenkins.plugins.webhooks.receive;

import hudson.Extension;
import hudson.security.csrf.CrumbExclusion;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Senders have no crumb. Excepted is nothing but the incoming webhooks' own paths, compared with the canonical
 * {@code getPathInfo()} that the crumb filter gives.
 *
 * @see <a href="https://www.jenkins.io/doc/developer/security/misc/">Jenkins: crumb exclusions</a>
 */
@Extension
public final class WebhookCrumbExclusion extends CrumbExclusion {
    @Override
    public boolean process(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!WebhookPath.matches(request.getPathInfo())) {
            return false;
        }
        chain.doFilter(request, response);
        return true;
    }
}
