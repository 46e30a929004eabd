package hudson.model;

public interface BuildableItem extends Item, Queue.Task {
    boolean scheduleBuild(int quietPeriod, Cause c);
}
