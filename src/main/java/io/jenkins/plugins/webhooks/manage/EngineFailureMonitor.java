package io.jenkins.plugins.webhooks.manage;

import hudson.Extension;
import hudson.model.AdministrativeMonitor;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import org.jenkinsci.Symbol;

/** Says that nothing is received or sent, and why. */
@Extension
@Symbol("webhooksEngineFailure")
public final class EngineFailureMonitor extends AdministrativeMonitor {
    @Override
    public String getDisplayName() {
        return Messages.EngineFailureMonitor_DisplayName();
    }

    @Override
    public boolean isActivated() {
        return JenkinsEngine.failure().isPresent();
    }

    /** In words; empty if all is well. */
    public String getReason() {
        return JenkinsEngine.failure().orElse("");
    }
}
