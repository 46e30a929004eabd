package io.jenkins.plugins.webhooks.scope;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.config.Checks;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/**
 * The form of a webhook of a folder or job. Whoever may configure the item may use it; it tells nothing of the rest of the
 * installation.
 *
 * @param <T> the kind of webhook
 */
public abstract class ScopedDescriptor<T extends Describable<T>> extends Descriptor<T> {
    /** Outside an item there is nobody but the administrator whom it could concern. */
    static void checkPermission(@CheckForNull Item item) {
        if (item == null) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        } else {
            item.checkPermission(Item.CONFIGURE);
        }
    }

    @POST
    public FormValidation doCheckName(@AncestorInPath Item item, @QueryParameter String value) {
        checkPermission(item);
        return Checks.of(() -> ScopedName.requireValid(value.trim()));
    }

    @POST
    public FormValidation doCheckFilter(@AncestorInPath Item item, @QueryParameter String value) {
        checkPermission(item);
        return Checks.expression(value);
    }
}
