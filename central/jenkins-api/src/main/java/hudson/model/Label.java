package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;

public abstract class Label extends Actionable {
    public Label(@NonNull String name) {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public final String getName() {
        throw new UnsupportedOperationException();
    }
}
