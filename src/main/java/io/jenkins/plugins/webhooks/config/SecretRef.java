package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.security.SecretEntry;
import java.time.Instant;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** One line of a form's list of secrets. Only forms use it: what is kept is a {@link SecretEntry} as text. */
public final class SecretRef extends AbstractDescribableImpl<SecretRef> {
    private final String credentialsId;
    private String from;
    private String until;

    @DataBoundConstructor
    public SecretRef(String credentialsId) {
        this.credentialsId = credentialsId;
    }

    public String getCredentialsId() {
        return credentialsId;
    }

    /** ISO 8601; null for ever since. */
    @CheckForNull
    public String getFrom() {
        return from;
    }

    @DataBoundSetter
    public void setFrom(@CheckForNull String from) {
        this.from = Util.fixEmptyAndTrim(from);
    }

    /** ISO 8601; null for ever. */
    @CheckForNull
    public String getUntil() {
        return until;
    }

    @DataBoundSetter
    public void setUntil(@CheckForNull String until) {
        this.until = Util.fixEmptyAndTrim(until);
    }

    private static SecretRef of(SecretEntry entry) {
        SecretRef ref = new SecretRef(entry.reference());
        ref.from = text(entry.validity().from());
        ref.until = text(entry.validity().until());
        return ref;
    }

    @CheckForNull
    private static String text(@CheckForNull Instant time) {
        return time == null ? null : time.toString();
    }

    private String line() {
        return credentialsId.isBlank()
                ? ""
                : credentialsId + (from == null ? "" : " from " + from) + (until == null ? "" : " until " + until);
    }

    /** What a form shows for the ids that are kept. */
    static List<SecretRef> wrap(List<String> ids) {
        return ids.stream().map(SecretEntry::parse).map(SecretRef::of).toList();
    }

    /** The ids to keep of what a form sent. */
    static List<String> unwrap(@CheckForNull List<SecretRef> refs) {
        return Lines.clean(
                refs == null ? List.of() : refs.stream().map(SecretRef::line).toList());
    }

    /** Offers the credentials of the kind "Secret text". */
    @Extension
    public static final class DescriptorImpl extends Descriptor<SecretRef> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.SecretRef_DisplayName();
        }

        /** Choices; to anyone but an administrator only the value that stands there already. */
        @POST
        public ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
            return SecretChoices.items(credentialsId);
        }

        @POST
        public FormValidation doCheckFrom(@QueryParameter String value) {
            return time(value);
        }

        @POST
        public FormValidation doCheckUntil(@QueryParameter String value) {
            return time(value);
        }

        private static FormValidation time(String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return value.isBlank()
                    ? FormValidation.ok()
                    : Checks.of(() -> SecretEntry.parse("x until " + value.trim()));
        }

        /** Says when the chosen credentials are missing. */
        @POST
        public FormValidation doCheckCredentialsId(@QueryParameter String value) {
            return SecretChoices.check(value);
        }
    }
}
