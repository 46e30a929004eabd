package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BasicAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BearerAuthentication;

/**
 * Atlassian's two ways: on their cloud an API token is the password of an e-mail address, elsewhere a token stands alone.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/">Basic auth for REST APIs</a>
 */
final class UserOrToken {
    private UserOrToken() {}

    static AuthenticationSettings of(PresetValues values) {
        return values.text("user")
                .<AuthenticationSettings>map(user -> BasicAuthentication.of(user, values.secrets("token")))
                .orElseGet(() -> new BearerAuthentication(values.secrets("token")));
    }
}
