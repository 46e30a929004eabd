package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Which private addresses outgoing requests may reach. */
public final class EgressConfig extends AbstractDescribableImpl<EgressConfig> {
    private List<String> allow = new ArrayList<>();

    @DataBoundConstructor
    public EgressConfig() {}

    /** CIDR ranges, addresses or host names. */
    public List<String> getAllow() {
        return allow;
    }

    @DataBoundSetter
    public void setAllow(List<String> allow) {
        this.allow = Lines.clean(allow);
    }

    /** For forms only. */
    public String getAllowText() {
        return Lines.join(allow);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setAllowText(String text) {
        allow = Lines.split(text);
    }

    EgressSettings toEngine() {
        return new EgressSettings(allow);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<EgressConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.EgressConfig_DisplayName();
        }
    }
}
