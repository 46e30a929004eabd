package hudson.model.queue;

import hudson.ExtensionPoint;
import hudson.model.Queue.BlockedItem;
import hudson.model.Queue.LeftItem;
import hudson.model.Queue.WaitingItem;

public abstract class QueueListener implements ExtensionPoint {
    public void onEnterWaiting(WaitingItem wi) {}

    public void onLeft(LeftItem li) {}

    public void onEnterBlocked(BlockedItem bi) {}
}
