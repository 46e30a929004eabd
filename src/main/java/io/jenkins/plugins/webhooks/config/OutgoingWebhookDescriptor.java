package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import io.jenkins.plugins.webhooks.engine.outgoing.Delay;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.LaneKey;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Rate;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.BodySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Compression;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fields;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Method;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.TextTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The form of an outgoing webhook. */
@Extension
public final class OutgoingWebhookDescriptor extends Descriptor<OutgoingWebhookConfig> {
    public OutgoingWebhookDescriptor() {
        super(OutgoingWebhookConfig.class);
    }

    @NonNull
    @Override
    public String getDisplayName() {
        return Messages.OutgoingWebhookConfig_DisplayName();
    }

    @POST
    public FormValidation doCheckName(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> WebhookName.requireValid(value.trim()));
    }

    /** Looks at the text alone; nothing is called. */
    @POST
    public FormValidation doCheckUrl(@QueryParameter String value, @QueryParameter String name) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        if (value.isBlank()) {
            return FormValidation.ok();
        }
        FormValidation form = Checks.of(() -> OutgoingWebhook.named(name, value.trim()));
        boolean plain = value.trim().toLowerCase(Locale.ROOT).startsWith("http:");
        return form.kind == FormValidation.Kind.OK && plain
                ? FormValidation.warning(Messages.OutgoingWebhookConfig_Plain())
                : form;
    }

    @POST
    public FormValidation doCheckEventsText(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return value.isBlank()
                ? FormValidation.warning(Messages.OutgoingWebhookConfig_NoEvents())
                : Checks.patterns(Lines.split(value));
    }

    @POST
    public FormValidation doCheckFilter(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.expression(value);
    }

    @POST
    public FormValidation doCheckTransform(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.expression(value);
    }

    @POST
    public FormValidation doCheckDelay(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> Delay.parse(value));
    }

    /** The presets with their fields, for the form. */
    public List<PresetOption> presets(@CheckForNull OutgoingWebhookConfig webhook) {
        return PresetOption.all(webhook);
    }

    @POST
    public FormValidation doCheckRateLimit(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return value.isBlank() ? FormValidation.ok() : Checks.of(() -> Rate.parse(value));
    }

    @POST
    public FormValidation doCheckConcurrency(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return value.isBlank()
                ? FormValidation.ok()
                : Checks.of(() -> whole(value, PolicySettings.DEFAULT::withConcurrency));
    }

    @POST
    public FormValidation doCheckOrder(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return value.isBlank() ? FormValidation.ok() : Checks.of(() -> LaneKey.parse(value));
    }

    @POST
    public FormValidation doCheckExcerpt(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return value.isBlank()
                ? FormValidation.ok()
                : Checks.of(() -> whole(value, PolicySettings.DEFAULT::withExcerpt));
    }

    /** Tries a number in the settings, which refuse what can't be. */
    private static PolicySettings whole(String value, IntFunction<PolicySettings> setting) {
        return setting.apply(Checks.whole(value));
    }

    @POST
    public FormValidation doCheckSeveritiesText(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> Lines.split(value).forEach(Severity::parse));
    }

    @POST
    public FormValidation doCheckFieldsText(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> Fields.of(Lines.split(value)));
    }

    @POST
    public FormValidation doCheckTemplate(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> new TextTemplate(value));
    }

    @POST
    public FormValidation doCheckContentType(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return value.isBlank() ? FormValidation.ok() : Checks.of(() -> BodySettings.requireContentType(value.trim()));
    }

    @POST
    public ListBoxModel doFillMethodItems() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        ListBoxModel items = new ListBoxModel(new ListBoxModel.Option(Method.POST.name(), ""));
        Arrays.stream(Method.values())
                .filter(each -> each != Method.POST)
                .map(Method::name)
                .forEach(items::add);
        return items;
    }

    @POST
    public ListBoxModel doFillCompressionItems() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return new ListBoxModel(
                new ListBoxModel.Option(Messages.OutgoingWebhookConfig_Uncompressed(), ""),
                new ListBoxModel.Option("gzip", Compression.GZIP.label()));
    }

    @POST
    public ListBoxModel doFillFormatItems() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        ListBoxModel items = new ListBoxModel(new ListBoxModel.Option(Messages.OutgoingWebhookConfig_AsPreset(), ""));
        Arrays.stream(BodyFormat.values()).map(BodyFormat::label).forEach(items::add);
        return items;
    }

    @POST
    public ListBoxModel doFillMinSeverityItems() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        ListBoxModel items =
                new ListBoxModel(new ListBoxModel.Option(Messages.OutgoingWebhookConfig_EverySeverity(), ""));
        Arrays.stream(Severity.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .forEach(items::add);
        return items;
    }
}
