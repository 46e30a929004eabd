package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.incoming.Window;
import io.jenkins.plugins.webhooks.engine.incoming.WindowText;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Times of the week at which an action may be done. */
public final class WindowConfig extends AbstractDescribableImpl<WindowConfig> {
    private final String from;
    private final String to;
    private List<String> days = new ArrayList<>();
    private String zone;

    @DataBoundConstructor
    public WindowConfig(String from, String to) {
        this.from = Util.fixNull(from).trim();
        this.to = Util.fixNull(to).trim();
    }

    public String getFrom() {
        return from;
    }

    public String getTo() {
        return to;
    }

    /** On which it starts; none means every day. */
    public List<String> getDays() {
        return days;
    }

    @DataBoundSetter
    public void setDays(List<String> days) {
        this.days = Lines.clean(days);
    }

    /** For forms only. */
    public String getDaysText() {
        return String.join(", ", days);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setDaysText(String text) {
        days = Lines.clean(List.of(Util.fixNull(text).split("[,\\s]+")));
    }

    /** Whose clock it follows; null for the controller's. */
    @CheckForNull
    public String getZone() {
        return zone;
    }

    @DataBoundSetter
    public void setZone(@CheckForNull String zone) {
        this.zone = Util.fixEmptyAndTrim(zone);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if it can't be used; the message says why
     */
    Window toEngine() {
        return WindowText.parse(days, from, to, zone);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<WindowConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.WindowConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckFrom(@QueryParameter String value) {
            return check(() -> WindowText.time("from", value));
        }

        @POST
        public FormValidation doCheckTo(@QueryParameter String value) {
            return check(() -> WindowText.time("to", value));
        }

        @POST
        public FormValidation doCheckDaysText(@QueryParameter String value) {
            return check(() -> WindowText.days(Lines.clean(List.of(value.split("[,\\s]+")))));
        }

        @POST
        public FormValidation doCheckZone(@QueryParameter String value) {
            return check(() -> WindowText.zone(Util.fixEmptyAndTrim(value)));
        }

        private static FormValidation check(Runnable attempt) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(attempt);
        }
    }
}
