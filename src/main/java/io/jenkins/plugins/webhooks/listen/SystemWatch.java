package io.jenkins.plugins.webhooks.listen;

import hudson.Extension;
import hudson.model.PeriodicWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jenkins.model.Jenkins;

/** Looks for what Jenkins has no listener for: that it starts no more builds, and that its plugins changed. */
@Extension
public final class SystemWatch extends PeriodicWork {
    private static final int LOOKS_PER_LOOK_AT_PLUGINS = 12;

    private boolean quiet;
    private int looks;

    @Override
    public long getRecurrencePeriod() {
        return TimeUnit.SECONDS.toMillis(5);
    }

    @Override
    public long getInitialDelay() {
        return getRecurrencePeriod();
    }

    @Override
    protected synchronized void doRun() {
        Jenkins jenkins = Jenkins.get();
        boolean now = jenkins.isQuietingDown();
        if (now != quiet) {
            quiet = now;
            Newsroom.tell(() -> List.of(
                    now
                            ? SystemNews.quietDown(Reason.firstLine(jenkins.getQuietDownReason()))
                            : SystemNews.quietDownCancelled()));
        }
        if (++looks % LOOKS_PER_LOOK_AT_PLUGINS == 0) {
            Later.soon(SystemWatch::lookAtPlugins);
        }
    }

    static void lookAtPlugins() {
        Newsroom.tell(() -> {
            try {
                return InstalledPlugins.changes().stream()
                        .map(SystemNews::plugin)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("the list of plugins can't be kept", e);
            }
        });
    }
}
