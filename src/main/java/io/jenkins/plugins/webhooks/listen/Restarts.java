package io.jenkins.plugins.webhooks.listen;

import hudson.Extension;
import hudson.model.RestartListener;

/** Remembers that the end which is to come is a restart. */
@Extension
public final class Restarts extends RestartListener {
    private static volatile boolean underWay;

    /** Never in the way of one. */
    @Override
    public boolean isReadyToRestart() {
        return true;
    }

    @Override
    public void onRestart() {
        remember();
    }

    private static void remember() {
        underWay = true;
    }

    static boolean isUnderWay() {
        return underWay;
    }
}
