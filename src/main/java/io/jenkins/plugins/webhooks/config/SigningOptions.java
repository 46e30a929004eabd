package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import io.jenkins.plugins.webhooks.engine.option.Options;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundSetter;

/** The options that some signing schemes have; null is not said. */
public abstract class SigningOptions extends AbstractDescribableImpl<SigningConfig> {
    private String header;
    private String prefix;
    private String algorithm;
    private String encoding;
    private String timestampHeader;
    private String template;
    private List<String> components = new ArrayList<>();
    private String keyId;
    private String lifetime;

    @CheckForNull
    public final String getHeader() {
        return header;
    }

    @DataBoundSetter
    public final void setHeader(@CheckForNull String header) {
        this.header = Util.fixEmptyAndTrim(header);
    }

    /** Kept as it is: a prefix may end with a blank. */
    @CheckForNull
    public final String getPrefix() {
        return prefix;
    }

    @DataBoundSetter
    public final void setPrefix(@CheckForNull String prefix) {
        this.prefix = prefix == null || prefix.isEmpty() ? null : prefix;
    }

    @CheckForNull
    public final String getAlgorithm() {
        return algorithm;
    }

    @DataBoundSetter
    public final void setAlgorithm(@CheckForNull String algorithm) {
        this.algorithm = Util.fixEmptyAndTrim(algorithm);
    }

    @CheckForNull
    public final String getEncoding() {
        return encoding;
    }

    @DataBoundSetter
    public final void setEncoding(@CheckForNull String encoding) {
        this.encoding = Util.fixEmptyAndTrim(encoding);
    }

    @CheckForNull
    public final String getTimestampHeader() {
        return timestampHeader;
    }

    @DataBoundSetter
    public final void setTimestampHeader(@CheckForNull String timestampHeader) {
        this.timestampHeader = Util.fixEmptyAndTrim(timestampHeader);
    }

    @CheckForNull
    public final String getTemplate() {
        return template;
    }

    @DataBoundSetter
    public final void setTemplate(@CheckForNull String template) {
        this.template = Util.fixEmptyAndTrim(template);
    }

    /** What an HTTP message signature covers. */
    public final List<String> getComponents() {
        return components;
    }

    @DataBoundSetter
    public final void setComponents(List<String> components) {
        this.components = Lines.clean(components);
    }

    /** For forms only. */
    public final String getComponentsText() {
        return Lines.join(components);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public final void setComponentsText(String text) {
        components = Lines.split(text);
    }

    @CheckForNull
    public final String getKeyId() {
        return keyId;
    }

    @DataBoundSetter
    public final void setKeyId(@CheckForNull String keyId) {
        this.keyId = Util.fixEmptyAndTrim(keyId);
    }

    /** A length of time. */
    @CheckForNull
    public final String getLifetime() {
        return lifetime;
    }

    @DataBoundSetter
    public final void setLifetime(@CheckForNull String lifetime) {
        this.lifetime = Util.fixEmptyAndTrim(lifetime);
    }

    /** What is said. */
    final Options said() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        said.put("header", text(header));
        said.put("prefix", text(prefix));
        said.put("algorithm", text(algorithm));
        said.put("encoding", text(encoding));
        said.put("timestampHeader", text(timestampHeader));
        said.put("template", text(template));
        said.put("components", List.copyOf(components));
        said.put("keyId", text(keyId));
        said.put("lifetime", text(lifetime));
        return new Options(said);
    }

    /** What was kept by an older version lacks what that one did not know. */
    final void complete() {
        components = components == null ? new ArrayList<>() : components;
    }

    private static List<String> text(@CheckForNull String value) {
        return value == null ? List.of() : List.of(value);
    }
}
