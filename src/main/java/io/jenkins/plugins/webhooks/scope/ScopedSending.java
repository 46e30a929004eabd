package io.jenkins.plugins.webhooks.scope;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import io.jenkins.plugins.webhooks.config.EventChoice;
import io.jenkins.plugins.webhooks.config.PresetFieldConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundSetter;

/** How an outgoing webhook of a folder or job sends. Whatever is secret is the id of credentials that the item may use. */
public abstract class ScopedSending extends EventChoice<ScopedWebhook> {
    private String preset;
    private List<PresetFieldConfig> with = new ArrayList<>();
    private String transform;
    private String format;
    private String scheme;
    private String credentialsId;
    private String tokenCredentialsId;
    private String tokenHeader;
    private String loginCredentialsId;

    /** Name of the preset; null for none. */
    @CheckForNull
    public final String getPreset() {
        return preset;
    }

    @DataBoundSetter
    public final void setPreset(@CheckForNull String preset) {
        this.preset = Util.fixEmptyAndTrim(preset);
    }

    /** Values of the preset's fields. */
    public final List<PresetFieldConfig> getWith() {
        return with;
    }

    @DataBoundSetter
    public final void setWith(List<PresetFieldConfig> with) {
        this.with = new ArrayList<>(with);
    }

    /** For forms only. */
    public final String getWithText() {
        return with.stream().map(each -> each.getName() + "=" + each.getValue()).collect(Collectors.joining("\n"));
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public final void setWithText(String text) {
        with = text.lines()
                .filter(line -> !line.isBlank())
                .map(ScopedSending::field)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static PresetFieldConfig field(String line) {
        String[] parts = line.split("=", 2);
        return new PresetFieldConfig(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    /** JSONata whose result is sent; null for the whole event, or what the preset says. */
    @CheckForNull
    public final String getTransform() {
        return transform;
    }

    @DataBoundSetter
    public final void setTransform(@CheckForNull String transform) {
        this.transform = Util.fixEmptyAndTrim(transform);
    }

    /** Null for JSON, or what the preset says. */
    @CheckForNull
    public final String getFormat() {
        return format;
    }

    @DataBoundSetter
    public final void setFormat(@CheckForNull String format) {
        this.format = Util.fixEmptyAndTrim(format);
    }

    /** Name of the scheme of the signature; null for the preset's, or Standard Webhooks. */
    @CheckForNull
    public final String getScheme() {
        return scheme;
    }

    @DataBoundSetter
    public final void setScheme(@CheckForNull String scheme) {
        this.scheme = Util.fixEmptyAndTrim(scheme);
    }

    /** The "Secret text" that signs; null for unsigned deliveries. */
    @CheckForNull
    public final String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public final void setCredentialsId(@CheckForNull String credentialsId) {
        this.credentialsId = Util.fixEmptyAndTrim(credentialsId);
    }

    /** The "Secret text" that tells the target who calls. */
    @CheckForNull
    public final String getTokenCredentialsId() {
        return tokenCredentialsId;
    }

    @DataBoundSetter
    public final void setTokenCredentialsId(@CheckForNull String tokenCredentialsId) {
        this.tokenCredentialsId = Util.fixEmptyAndTrim(tokenCredentialsId);
    }

    /** The header that holds the token alone; null for a bearer token. */
    @CheckForNull
    public final String getTokenHeader() {
        return tokenHeader;
    }

    @DataBoundSetter
    public final void setTokenHeader(@CheckForNull String tokenHeader) {
        this.tokenHeader = Util.fixEmptyAndTrim(tokenHeader);
    }

    /** The "Username with password" that tells the target who calls. */
    @CheckForNull
    public final String getLoginCredentialsId() {
        return loginCredentialsId;
    }

    @DataBoundSetter
    public final void setLoginCredentialsId(@CheckForNull String loginCredentialsId) {
        this.loginCredentialsId = Util.fixEmptyAndTrim(loginCredentialsId);
    }

    /** What was kept by an older version lacks what that one did not know. */
    final void complete() {
        with = with == null ? new ArrayList<>() : with;
    }
}
