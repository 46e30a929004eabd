package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.choice.SchemeChoice;
import io.jenkins.plugins.webhooks.engine.incoming.signature.choice.SignatureText;
import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** How a sender signs that no provider knows: a scheme and its options; null is not said. */
public final class SignatureConfig extends SenderOptions {
    private String scheme;
    private String header;
    private String prefix;
    private String algorithm;
    private String encoding;
    private String timestampHeader;
    private String template;
    private String tolerance;
    private String field;
    private String keys;

    @DataBoundConstructor
    public SignatureConfig() {}

    /** Name of the scheme; null for {@code hmac}. */
    @CheckForNull
    public String getScheme() {
        return scheme;
    }

    @DataBoundSetter
    public void setScheme(@CheckForNull String scheme) {
        this.scheme = Util.fixEmptyAndTrim(scheme);
    }

    @CheckForNull
    public String getHeader() {
        return header;
    }

    @DataBoundSetter
    public void setHeader(@CheckForNull String header) {
        this.header = Util.fixEmptyAndTrim(header);
    }

    /** Kept as it is: a prefix may end with a blank, as {@code Bearer } does. */
    @CheckForNull
    public String getPrefix() {
        return prefix;
    }

    @DataBoundSetter
    public void setPrefix(@CheckForNull String prefix) {
        this.prefix = prefix == null || prefix.isEmpty() ? null : prefix;
    }

    @CheckForNull
    public String getAlgorithm() {
        return algorithm;
    }

    @DataBoundSetter
    public void setAlgorithm(@CheckForNull String algorithm) {
        this.algorithm = Util.fixEmptyAndTrim(algorithm);
    }

    @CheckForNull
    public String getEncoding() {
        return encoding;
    }

    @DataBoundSetter
    public void setEncoding(@CheckForNull String encoding) {
        this.encoding = Util.fixEmptyAndTrim(encoding);
    }

    @CheckForNull
    public String getTimestampHeader() {
        return timestampHeader;
    }

    @DataBoundSetter
    public void setTimestampHeader(@CheckForNull String timestampHeader) {
        this.timestampHeader = Util.fixEmptyAndTrim(timestampHeader);
    }

    @CheckForNull
    public String getTemplate() {
        return template;
    }

    @DataBoundSetter
    public void setTemplate(@CheckForNull String template) {
        this.template = Util.fixEmptyAndTrim(template);
    }

    /** A length of time. */
    @CheckForNull
    public String getTolerance() {
        return tolerance;
    }

    @DataBoundSetter
    public void setTolerance(@CheckForNull String tolerance) {
        this.tolerance = Util.fixEmptyAndTrim(tolerance);
    }

    /** Of a form, whose decoded value is signed. */
    @CheckForNull
    public String getField() {
        return field;
    }

    @DataBoundSetter
    public void setField(@CheckForNull String field) {
        this.field = Util.fixEmptyAndTrim(field);
    }

    /** URL of published keys. */
    @CheckForNull
    public String getKeys() {
        return keys;
    }

    @DataBoundSetter
    public void setKeys(@CheckForNull String keys) {
        this.keys = Util.fixEmptyAndTrim(keys);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if the scheme is unknown or an option does not belong to it
     */
    SignatureSettings toEngine() {
        return choice().settings(new Options(said()));
    }

    /**
     * The same as a text that can be kept.
     *
     * @throws IllegalArgumentException if the scheme is unknown or an option does not belong to it
     */
    public String toText() {
        toEngine();
        Map<String, List<String>> said = said();
        String span = tolerance;
        if (span != null) {
            said.put("tolerance", List.of(LengthOfTime.parse(span).toString()));
        }
        return SignatureText.write(choice().label(), said);
    }

    private SchemeChoice choice() {
        return scheme == null ? SchemeChoice.HMAC : SchemeChoice.parse(scheme);
    }

    private Map<String, List<String>> said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put("header", text(header));
        said.put("prefix", text(prefix));
        said.put("algorithm", text(algorithm));
        said.put("encoding", text(encoding));
        said.put("timestampHeader", text(timestampHeader));
        said.put("template", text(template));
        said.put("tolerance", text(tolerance));
        said.put("field", text(field));
        said.put("keys", text(keys));
        addTo(said);
        return said;
    }

    @Override
    public SignatureDescriptor getDescriptor() {
        return (SignatureDescriptor) super.getDescriptor();
    }
}
