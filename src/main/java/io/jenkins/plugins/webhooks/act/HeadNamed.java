package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.IOException;
import jenkins.scm.api.SCMHead;
import jenkins.scm.api.SCMHeadObserver;
import jenkins.scm.api.SCMRevision;

/** Lets the one head through that a change is about, whatever kind it is of, and then wants no more. */
final class HeadNamed<O extends SCMHeadObserver> extends SCMHeadObserver.Wrapped<O> {
    private final HeadChange change;
    private boolean found;

    HeadNamed(O delegate, HeadChange change) {
        super(delegate);
        this.change = change;
    }

    @Override
    public void observe(@NonNull SCMHead head, @NonNull SCMRevision revision) throws IOException, InterruptedException {
        if (KnownHeads.isMeant(head, change)) {
            found = true;
            super.observe(head, revision);
        }
    }

    @Override
    public boolean isObserving() {
        return !found;
    }
}
