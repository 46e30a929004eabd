package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.ExtensionPoint;

public abstract class Job<JobT extends Job<JobT, RunT>, RunT extends Run<JobT, RunT>> extends AbstractItem
        implements ExtensionPoint {
    Job() {
        super(null, null);
    }

    public <T extends JobProperty<?>> T getProperty(Class<T> clazz) {
        throw new UnsupportedOperationException();
    }

    public abstract boolean isBuildable();

    @CheckForNull
    public RunT getBuildByNumber(int n) {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public RunT getLastBuild() {
        throw new UnsupportedOperationException();
    }
}
