package io.jenkins.plugins.webhooks.act;

import hudson.model.Item;
import hudson.model.ItemGroup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jenkins.scm.api.SCMHead;
import jenkins.scm.api.SCMSource;
import jenkins.scm.api.SCMSourceOwner;
import jenkins.scm.api.mixin.ChangeRequestSCMHead;
import jenkins.scm.api.mixin.TagSCMHead;

/**
 * The branches that a source has had jobs for. Each kind of source has kinds of branches of its own, so that the same
 * name is not the same branch; theirs are the only examples that we have.
 *
 * @param heads of its jobs
 * @param repositories that they are checked out from
 */
record KnownHeads(List<SCMHead> heads, Set<RepositoryAddress> repositories) {

    static KnownHeads of(SCMSourceOwner owner, SCMSource source) {
        List<SCMHead> heads = new ArrayList<>();
        Set<RepositoryAddress> repositories = new HashSet<>();
        if (owner instanceof ItemGroup<?> group) {
            for (Item item : group.getItems()) {
                SCMSource of = SCMSource.SourceByItem.findSource(item);
                SCMHead head = SCMHead.HeadByItem.findHead(item);
                if (head != null && of != null && of.getId().equals(source.getId())) {
                    heads.add(head);
                    repositories.addAll(JobRepositories.of(item));
                }
            }
        }
        return new KnownHeads(heads, repositories);
    }

    /** Whether nothing speaks against its being about one of these. */
    boolean mayHave(Set<RepositoryAddress> wanted) {
        return repositories.isEmpty() || wanted.isEmpty() || !Collections.disjoint(repositories, wanted);
    }

    /** The one that a change is about. */
    Optional<SCMHead> of(HeadChange change) {
        return heads.stream().filter(head -> isMeant(head, change)).findFirst();
    }

    /** Whether a change is about it, whatever kind it is of. */
    static boolean isMeant(SCMHead head, HeadChange change) {
        if (head instanceof ChangeRequestSCMHead request) {
            return change.request() && request.getId().equals(change.name());
        }
        return !change.request()
                && !(head instanceof TagSCMHead)
                && head.getName().equals(change.name());
    }

    /** A branch of the kind that the others are of; empty if there is none or it is made in another way. */
    Optional<SCMHead> like(HeadChange change) {
        if (change.request()) {
            return Optional.empty();
        }
        return heads.stream()
                .filter(head -> !(head instanceof ChangeRequestSCMHead) && !(head instanceof TagSCMHead))
                .findFirst()
                .flatMap(example -> make(example.getClass(), change.name()));
    }

    private static Optional<SCMHead> make(Class<? extends SCMHead> kind, String name) {
        try {
            return Optional.of(kind.getConstructor(String.class).newInstance(name));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }
}
