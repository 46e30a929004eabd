package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import io.jenkins.plugins.webhooks.engine.schedule.CronTime;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduledEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** An event that the clock raises, as an administrator describes it. */
public final class ScheduledEventConfig extends AbstractDescribableImpl<ScheduledEventConfig> {
    private final String name;
    private final String type;
    private final String cron;
    private String zone;
    private String period;
    private boolean enabled = true;

    @DataBoundConstructor
    public ScheduledEventConfig(String name, String type, String cron) {
        this.name = Util.fixNull(name).trim();
        this.type = Util.fixNull(type).trim();
        this.cron = Util.fixNull(cron).trim();
    }

    public String getName() {
        return name;
    }

    /** {@code heartbeat} or {@code digest}. */
    public String getType() {
        return type;
    }

    /** In the syntax of the build trigger "Build periodically". */
    public String getCron() {
        return cron;
    }

    /** Null for the zone of this controller. */
    @CheckForNull
    public String getZone() {
        return zone;
    }

    @DataBoundSetter
    public void setZone(@CheckForNull String zone) {
        this.zone = Util.fixEmptyAndTrim(zone);
    }

    /** What a digest looks back at; null for the time since the last one. */
    @CheckForNull
    public String getPeriod() {
        return period;
    }

    @DataBoundSetter
    public void setPeriod(@CheckForNull String period) {
        this.period = Util.fixEmptyAndTrim(period);
    }

    public boolean isEnabled() {
        return enabled;
    }

    @DataBoundSetter
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if it can't be used; the message names the schedule and the field
     */
    ScheduledEvent toEngine() {
        ScheduledEvent.Kind kind;
        try {
            kind = ScheduledEvent.Kind.parse(type);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("schedule '" + name + "': " + e.getMessage(), e);
        }
        Duration back = period == null ? null : LengthOfTime.parse(period);
        return new ScheduledEvent(name, kind, cron, zone, back, enabled);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<ScheduledEventConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ScheduledEventConfig_DisplayName();
        }

        @POST
        public ListBoxModel doFillTypeItems() {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return new ListBoxModel(
                    new ListBoxModel.Option(Messages.ScheduledEventConfig_Digest(), label(ScheduledEvent.Kind.DIGEST)),
                    new ListBoxModel.Option(
                            Messages.ScheduledEventConfig_Heartbeat(), label(ScheduledEvent.Kind.HEARTBEAT)));
        }

        private static String label(ScheduledEvent.Kind kind) {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> WebhookName.requireValid(value.trim()));
        }

        /** Shows when it would come next. */
        @POST
        public FormValidation doCheckCron(
                @QueryParameter String value, @QueryParameter String zone, @QueryParameter String name) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            try {
                CronTime time = CronTime.parse(value, Util.fixEmptyAndTrim(zone), name.trim());
                return time.next(Instant.now())
                        .map(next -> FormValidation.ok(Messages.ScheduledEventConfig_Next(next)))
                        .orElseGet(FormValidation::ok);
            } catch (IllegalArgumentException e) {
                return FormValidation.error(e.getMessage());
            }
        }

        @POST
        public FormValidation doCheckPeriod(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.duration(value);
        }
    }
}
