package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.scm.SCM;
import java.util.Collections;
import java.util.Map;
import jenkins.scm.api.SCMHead;
import jenkins.scm.api.SCMHeadEvent;
import jenkins.scm.api.SCMHeadObserver;
import jenkins.scm.api.SCMNavigator;
import jenkins.scm.api.SCMRevision;
import jenkins.scm.api.SCMSource;
import jenkins.scm.api.SCMSourceOwner;

/** Tells one source of one branch or pull request. */
final class HeadEvent extends SCMHeadEvent<HeadChange> {
    private final String owner;
    private final String source;
    private final SCMHead head;
    private final boolean exact;

    private HeadEvent(Type type, SCMSource source, SCMHead head, boolean exact, HeadChange change, String origin) {
        super(type, change, origin);
        this.owner = owner(source);
        this.source = source.getId();
        this.head = head;
        this.exact = exact;
    }

    /** What is not known yet is new, whatever the system says: it may have come while we were away. */
    static HeadEvent of(SCMSource source, KnownHeads known, HeadChange change, String webhook) {
        String origin = "webhook " + webhook;
        SCMHead present = known.of(change).orElse(null);
        if (present != null) {
            return new HeadEvent(change.removed() ? Type.REMOVED : Type.UPDATED, source, present, true, change, origin);
        }
        Type type = change.removed() ? Type.REMOVED : Type.CREATED;
        return known.like(change)
                .map(head -> new HeadEvent(type, source, head, true, change, origin))
                .orElseGet(() -> new HeadEvent(type, source, new SCMHead(change.name()), false, change, origin));
    }

    @CheckForNull
    private static String owner(SCMSource source) {
        SCMSourceOwner owner = source.getOwner();
        return owner == null ? null : owner.getFullName();
    }

    @Override
    public boolean isMatch(@NonNull SCMSource other) {
        return owner != null && owner.equals(owner(other)) && source.equals(other.getId());
    }

    @Override
    public boolean isMatch(@NonNull SCMNavigator navigator) {
        return false;
    }

    @Override
    public boolean isMatch(@NonNull SCM scm) {
        return false;
    }

    @NonNull
    @Override
    public String getSourceName() {
        return owner == null ? source : owner;
    }

    /** Without a revision: the source asks its system for that one, so that nobody need trust what was sent. */
    @NonNull
    @Override
    public Map<SCMHead, SCMRevision> heads(@NonNull SCMSource other) {
        return isMatch(other) ? Collections.singletonMap(head, null) : Map.of();
    }

    /** Where we can't say which kind of head it is, the source goes through its heads until it is there. */
    @NonNull
    @Override
    public <O extends SCMHeadObserver> SCMHeadObserver.Wrapped<O> filter(
            @NonNull SCMSource other, @NonNull O observer) {
        return exact ? super.filter(other, observer) : new HeadNamed<>(observer, getPayload());
    }

    @NonNull
    @Override
    public String description() {
        return getPayload() + " by a webhook";
    }
}
