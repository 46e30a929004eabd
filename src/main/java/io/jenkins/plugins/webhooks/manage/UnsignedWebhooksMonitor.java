package io.jenkins.plugins.webhooks.manage;

import hudson.Extension;
import hudson.model.AdministrativeMonitor;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import java.util.List;
import org.jenkinsci.Symbol;

/** Reminds administrators of incoming webhooks that take in requests from anybody. */
@Extension
@Symbol("unsignedWebhooks")
public final class UnsignedWebhooksMonitor extends AdministrativeMonitor {
    @Override
    public String getDisplayName() {
        return Messages.UnsignedWebhooksMonitor_DisplayName();
    }

    @Override
    public boolean isActivated() {
        return !getNames().isEmpty();
    }

    @Override
    public boolean isSecurity() {
        return true;
    }

    /** Names of the open doors. */
    public List<String> getNames() {
        return JenkinsEngine.current()
                .map(Webhooks::configuration)
                .map(UnsignedWebhooksMonitor::unsigned)
                .orElse(List.of());
    }

    static List<String> unsigned(Configuration configuration) {
        return configuration.incoming().stream()
                .filter(each -> each.enabled() && each.acceptUnsigned())
                .map(IncomingWebhook::name)
                .toList();
    }
}
