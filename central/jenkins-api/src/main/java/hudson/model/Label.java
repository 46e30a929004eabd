package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;

public abstract class Label extends Actionable {
    protected Label() {}

    @NonNull
    public final String getName() {
        throw new UnsupportedOperationException();
    }
}
