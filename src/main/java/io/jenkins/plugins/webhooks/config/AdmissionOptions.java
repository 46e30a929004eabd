package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import io.jenkins.plugins.webhooks.engine.incoming.AdmissionSettings;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundSetter;

/** What an incoming webhook says about who may call it. */
public abstract class AdmissionOptions extends AbstractDescribableImpl<IncomingWebhookConfig> {
    private List<String> allow = new ArrayList<>();
    private List<String> deny = new ArrayList<>();
    private RateLimitConfig rateLimit;
    private String replayWindow;
    private String admit;

    /** Addresses, CIDR ranges and {@code provider}; empty for everybody. */
    public List<String> getAllow() {
        return allow;
    }

    @DataBoundSetter
    public void setAllow(List<String> allow) {
        this.allow = Lines.clean(allow);
    }

    /** For forms only. */
    public String getAllowText() {
        return Lines.join(allow);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setAllowText(String text) {
        allow = Lines.split(text);
    }

    /** Addresses and CIDR ranges. */
    public List<String> getDeny() {
        return deny;
    }

    @DataBoundSetter
    public void setDeny(List<String> deny) {
        this.deny = Lines.clean(deny);
    }

    /** For forms only. */
    public String getDenyText() {
        return Lines.join(deny);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setDenyText(String text) {
        deny = Lines.split(text);
    }

    /** Null for no limit. */
    @CheckForNull
    public RateLimitConfig getRateLimit() {
        return rateLimit;
    }

    @DataBoundSetter
    public void setRateLimit(@CheckForNull RateLimitConfig rateLimit) {
        this.rateLimit = rateLimit;
    }

    /** Null for as long as the engine has it. */
    @CheckForNull
    public String getReplayWindow() {
        return replayWindow;
    }

    @DataBoundSetter
    public void setReplayWindow(@CheckForNull String replayWindow) {
        this.replayWindow = Util.fixEmptyAndTrim(replayWindow);
    }

    @CheckForNull
    public String getAdmit() {
        return admit;
    }

    @DataBoundSetter
    public void setAdmit(@CheckForNull String admit) {
        this.admit = Util.fixEmptyAndTrim(admit);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if a part can't be used; the message names the field
     */
    AdmissionSettings admission() {
        return Admission.toEngine(allow, deny, rateLimit, replayWindow, admit);
    }

    /** What was kept by an older version lacks what that one did not know. */
    void complete() {
        allow = allow == null ? new ArrayList<>() : allow;
        deny = deny == null ? new ArrayList<>() : deny;
    }
}
