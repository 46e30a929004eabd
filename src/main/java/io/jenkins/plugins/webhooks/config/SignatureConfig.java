package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Encoding;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** How a sender signs that no provider knows. */
public final class SignatureConfig extends AbstractDescribableImpl<SignatureConfig> {
    private String header = SignatureSettings.DEFAULT.header();
    private String prefix = SignatureSettings.DEFAULT.prefix();
    private String algorithm = SignatureSettings.DEFAULT.algorithm().label();
    private String encoding = label(SignatureSettings.DEFAULT.encoding());

    @DataBoundConstructor
    public SignatureConfig() {}

    public String getHeader() {
        return header;
    }

    @DataBoundSetter
    public void setHeader(String header) {
        this.header = header.trim();
    }

    public String getPrefix() {
        return prefix;
    }

    /** Kept as it is: a prefix may end with a blank, as {@code Bearer } does. */
    @DataBoundSetter
    public void setPrefix(String prefix) {
        this.prefix = Util.fixNull(prefix);
    }

    public String getAlgorithm() {
        return algorithm;
    }

    @DataBoundSetter
    public void setAlgorithm(String algorithm) {
        this.algorithm = algorithm.trim();
    }

    public String getEncoding() {
        return encoding;
    }

    @DataBoundSetter
    public void setEncoding(String encoding) {
        this.encoding = encoding.trim();
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if a name is unknown
     */
    SignatureSettings toEngine() {
        requireHeaderName(header);
        return new SignatureSettings(header, prefix, algorithm(algorithm), encoding(encoding));
    }

    private static void requireHeaderName(String name) {
        if (!name.matches(HeaderConfig.NAME)) {
            throw new IllegalArgumentException("'" + name + "' is not the name of a header");
        }
    }

    private static Algorithm algorithm(String label) {
        return Arrays.stream(Algorithm.values())
                .filter(each -> each.label().equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no algorithm '" + label + "': use "
                        + Arrays.stream(Algorithm.values())
                                .map(Algorithm::label)
                                .collect(Collectors.joining(", "))));
    }

    private static Encoding encoding(String label) {
        return Arrays.stream(Encoding.values())
                .filter(each -> label(each).equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("no encoding '" + label + "': use hex, base64 or base64url"));
    }

    private static String label(Encoding encoding) {
        return encoding.name().toLowerCase(Locale.ROOT);
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<SignatureConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.SignatureConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckHeader(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> requireHeaderName(value.trim()));
        }

        @POST
        public ListBoxModel doFillAlgorithmItems() {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            ListBoxModel items = new ListBoxModel();
            Arrays.stream(Algorithm.values()).map(Algorithm::label).forEach(items::add);
            return items;
        }

        @POST
        public ListBoxModel doFillEncodingItems() {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            ListBoxModel items = new ListBoxModel();
            Arrays.stream(Encoding.values()).map(SignatureConfig::label).forEach(items::add);
            return items;
        }
    }
}
