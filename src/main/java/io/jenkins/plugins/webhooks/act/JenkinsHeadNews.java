package io.jenkins.plugins.webhooks.act;

import hudson.model.Item;
import java.util.Set;
import jenkins.model.Jenkins;
import jenkins.scm.api.SCMHeadEvent;
import jenkins.scm.api.SCMSource;
import jenkins.scm.api.SCMSourceOwner;

/** The real ones. What listens does its work on threads of its own. */
final class JenkinsHeadNews implements NotifyScmHeads.HeadNews {

    @Override
    public int tell(String project, HeadChange change, Set<RepositoryAddress> repositories, String origin) {
        if (Jenkins.get().getPlugin("scm-api") == null) {
            throw new IllegalStateException("the plugin scm-api is not installed");
        }
        return Sources.tell(project, change, repositories, origin);
    }

    /** Loaded only where the plugin is there. */
    private static final class Sources {
        static int tell(String project, HeadChange change, Set<RepositoryAddress> repositories, String origin) {
            Item item = Jenkins.get().getItemByFullName(project, Item.class);
            if (!(item instanceof SCMSourceOwner owner)) {
                throw new IllegalArgumentException("'" + project + "' is no multibranch project");
            }
            int told = 0;
            for (SCMSource source : owner.getSCMSources()) {
                KnownHeads known = KnownHeads.of(owner, source);
                if (known.mayHave(repositories)) {
                    SCMHeadEvent.fireNow(HeadEvent.of(source, known, change, origin));
                    told++;
                }
            }
            return told;
        }
    }
}
