package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.BulkChange;
import hudson.model.Saveable;
import java.util.function.UnaryOperator;

/**
 * What is set while a {@link BulkChange} goes on, as configuration as code does it: one list after the other, none of
 * which may be usable without the next.
 */
final class BulkDraft {
    private BulkChange change;
    private Tree tree;

    /**
     * Adds a change.
     *
     * @return false if no bulk change goes on, so that it is to be applied at once
     */
    boolean add(Saveable owner, Tree current, UnaryOperator<Tree> edit) {
        BulkChange now = BulkChange.contains(owner) ? BulkChange.current() : null;
        if (now != change) {
            // The former one was given up.
            tree = null;
            change = now;
        }
        if (now == null) {
            return false;
        }
        tree = edit.apply(tree == null ? current : tree);
        return true;
    }

    /** What was collected, once; null if nothing was. */
    @CheckForNull
    Tree take() {
        Tree taken = tree;
        tree = null;
        change = null;
        return taken;
    }
}
