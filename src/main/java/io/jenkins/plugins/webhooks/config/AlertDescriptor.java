package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.alert.AlertPreset;
import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import java.util.Arrays;
import java.util.Locale;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The form of a rule over events. */
@Extension
public final class AlertDescriptor extends Descriptor<AlertConfig> {
    public AlertDescriptor() {
        super(AlertConfig.class);
    }

    @NonNull
    @Override
    public String getDisplayName() {
        return Messages.AlertConfig_DisplayName();
    }

    @POST
    public ListBoxModel doFillPresetItems() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return new ListBoxModel(
                new ListBoxModel.Option(Messages.AlertConfig_Own(), ""),
                new ListBoxModel.Option(Messages.AlertConfig_Failures(), AlertPreset.FAILURES.label()),
                new ListBoxModel.Option(Messages.AlertConfig_LongBuild(), AlertPreset.LONG_BUILD.label()),
                new ListBoxModel.Option(Messages.AlertConfig_StuckItem(), AlertPreset.STUCK_ITEM.label()),
                new ListBoxModel.Option(Messages.AlertConfig_NodeLost(), AlertPreset.NODE_LOST.label()),
                new ListBoxModel.Option(Messages.AlertConfig_DiskLow(), AlertPreset.DISK_LOW.label()),
                new ListBoxModel.Option(Messages.AlertConfig_Silent(), AlertPreset.SILENT.label()));
    }

    @POST
    public ListBoxModel doFillSeverityItems() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        ListBoxModel items = new ListBoxModel(new ListBoxModel.Option(Messages.AlertConfig_UsualSeverity(), ""));
        Arrays.stream(Severity.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .forEach(items::add);
        return items;
    }

    @POST
    public FormValidation doCheckName(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> WebhookName.requireValid(value.trim()));
    }

    /** Told by the chosen preset, because each has a limit of its own kind. */
    @POST
    public FormValidation doCheckLimit(@QueryParameter String value, @QueryParameter String preset) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        if (preset.isBlank()) {
            return FormValidation.ok();
        }
        return Checks.of(
                () -> AlertPreset.parse(preset).apply(AlertRule.named("a").incoming("a"), value));
    }

    @POST
    public FormValidation doCheckEventsText(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.patterns(Lines.split(value));
    }

    @POST
    public FormValidation doCheckCount(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> AlertRules.count(Util.fixEmptyAndTrim(value)));
    }

    @POST
    public FormValidation doCheckType(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return value.isBlank() ? FormValidation.ok() : Checks.of(() -> EventType.requireValid(value.trim()));
    }

    @POST
    public FormValidation doCheckWhen(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.expression(value);
    }

    @POST
    public FormValidation doCheckBy(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.expression(value);
    }

    @POST
    public FormValidation doCheckRecover(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.expression(value);
    }

    @POST
    public FormValidation doCheckData(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.expression(value);
    }

    @POST
    public FormValidation doCheckWindow(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.duration(value);
    }

    @POST
    public FormValidation doCheckLasts(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.duration(value);
    }

    @POST
    public FormValidation doCheckAbsence(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.duration(value);
    }

    @POST
    public FormValidation doCheckExpires(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.duration(value);
    }
}
