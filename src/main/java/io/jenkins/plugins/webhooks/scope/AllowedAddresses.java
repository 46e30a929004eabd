package io.jenkins.plugins.webhooks.scope;

import io.jenkins.plugins.webhooks.config.ScopedTargets;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;

/** Addresses that are secrets themselves: what an administrator allows is known only when one is used. */
record AllowedAddresses(Secrets addresses, ScopedTargets targets) implements Secrets {
    @Override
    public List<Secret> live() {
        List<Secret> live = addresses.live();
        for (Secret each : live) {
            try {
                targets.require(each.text().trim());
            } catch (IllegalArgumentException e) {
                throw new SecretUnavailableException("the address in '" + each.id() + "': " + e.getMessage());
            }
        }
        return live;
    }
}
