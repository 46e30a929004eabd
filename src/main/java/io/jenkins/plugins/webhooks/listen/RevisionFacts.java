package io.jenkins.plugins.webhooks.listen;

import hudson.model.Run;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jenkins.scm.api.SCMRevision;
import jenkins.scm.api.SCMRevisionAction;
import jenkins.scm.api.mixin.ChangeRequestSCMHead;
import jenkins.scm.api.mixin.ChangeRequestSCMHead2;

/** What a branch source says of a run. */
final class RevisionFacts {
    /**
     * How the branch sources for GitHub, GitLab and Bitbucket write revisions: {@code <hash>}, or for a pull request
     * {@code <hash of the source>+<hash of the target>}.
     */
    private static final Pattern HASH = Pattern.compile("([0-9a-f]{40,64})(\\+.*)?");

    private RevisionFacts() {}

    static ScmFacts of(Run<?, ?> run) {
        SCMRevisionAction action = run.getAction(SCMRevisionAction.class);
        if (action == null) {
            return ScmFacts.NONE;
        }
        SCMRevision revision = action.getRevision();
        Matcher hash = HASH.matcher(String.valueOf(revision));
        String branch = revision.getHead().getName();
        String pullRequest = null;
        if (revision.getHead() instanceof ChangeRequestSCMHead change) {
            pullRequest = change.getId();
            branch = change instanceof ChangeRequestSCMHead2 known ? known.getOriginName() : null;
        }
        return new ScmFacts(hash.matches() ? hash.group(1) : null, branch, null, pullRequest);
    }
}
