package jenkins.triggers;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Item;
import hudson.scm.SCM;
import hudson.triggers.SCMTrigger;
import java.util.Collection;

public interface SCMTriggerItem {
    @CheckForNull
    SCMTrigger getSCMTrigger();

    @NonNull
    Collection<? extends SCM> getSCMs();

    class SCMTriggerItems {
        private SCMTriggerItems() {}

        @CheckForNull
        public static SCMTriggerItem asSCMTriggerItem(Item item) {
            return item instanceof SCMTriggerItem job ? job : null;
        }
    }
}
