package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.incoming.signature.choice.SchemeChoice;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import java.util.Arrays;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The form of a signature. */
@Extension
public final class SignatureDescriptor extends Descriptor<SignatureConfig> {
    public SignatureDescriptor() {
        super(SignatureConfig.class);
    }

    @NonNull
    @Override
    public String getDisplayName() {
        return Messages.SignatureConfig_DisplayName();
    }

    @POST
    public ListBoxModel doFillSchemeItems() {
        return choices(
                Arrays.stream(SchemeChoice.values()).map(SchemeChoice::label).toList());
    }

    @POST
    public ListBoxModel doFillAlgorithmItems() {
        return choices(SchemeChoice.algorithms());
    }

    @POST
    public ListBoxModel doFillEncodingItems() {
        return choices(Arrays.stream(Encoding.values()).map(Encoding::label).toList());
    }

    @POST
    public ListBoxModel doFillPlaceItems() {
        return choices(List.of("header", "query", "path"));
    }

    @POST
    public FormValidation doCheckHeader(@QueryParameter String value) {
        return header(value);
    }

    @POST
    public FormValidation doCheckTimestampHeader(@QueryParameter String value) {
        return header(value);
    }

    @POST
    public FormValidation doCheckTolerance(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.duration(value);
    }

    private static FormValidation header(String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> {
            if (!value.isBlank() && !value.trim().matches(HeaderConfig.NAME)) {
                throw new IllegalArgumentException("'" + value.trim() + "' is not the name of a header");
            }
        });
    }

    private static ListBoxModel choices(List<String> names) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        ListBoxModel items = new ListBoxModel();
        items.add(Messages.AsUsual(), "");
        names.forEach(items::add);
        return items;
    }
}
