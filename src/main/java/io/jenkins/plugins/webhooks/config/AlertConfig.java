package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** A rule over events as an administrator describes it. */
public final class AlertConfig extends EventTypes<AlertConfig> {
    private final String name;
    private String preset;
    private String limit;
    private String incoming;
    private String when;
    private String by;
    private String count;
    private String window;
    private String lasts;
    private String absence;
    private String recover;
    private String severity;
    private String type;
    private String data;
    private String expires;
    private boolean trigger;
    private boolean enabled = true;

    @DataBoundConstructor
    public AlertConfig(String name) {
        this.name = Util.fixNull(name).trim();
    }

    public String getName() {
        return name;
    }

    /** A ready-made rule, or null for one of its own. */
    @CheckForNull
    public String getPreset() {
        return preset;
    }

    @DataBoundSetter
    public void setPreset(@CheckForNull String preset) {
        this.preset = Util.fixEmptyAndTrim(preset);
    }

    /** What the ready-made rule needs: a number, a length of time or a size. */
    @CheckForNull
    public String getLimit() {
        return limit;
    }

    @DataBoundSetter
    public void setLimit(@CheckForNull String limit) {
        this.limit = Util.fixEmptyAndTrim(limit);
    }

    /** The incoming webhook that may fall silent. */
    @CheckForNull
    public String getIncoming() {
        return incoming;
    }

    @DataBoundSetter
    public void setIncoming(@CheckForNull String incoming) {
        this.incoming = Util.fixEmptyAndTrim(incoming);
    }

    /** JSONata that an event must fulfil to count. */
    @CheckForNull
    public String getWhen() {
        return when;
    }

    @DataBoundSetter
    public void setWhen(@CheckForNull String when) {
        this.when = Util.fixEmptyAndTrim(when);
    }

    /** JSONata that gives the key. */
    @CheckForNull
    public String getBy() {
        return by;
    }

    @DataBoundSetter
    public void setBy(@CheckForNull String by) {
        this.by = Util.fixEmptyAndTrim(by);
    }

    /** How many events. */
    @CheckForNull
    public String getCount() {
        return count;
    }

    @DataBoundSetter
    public void setCount(@CheckForNull String count) {
        this.count = Util.fixEmptyAndTrim(count);
    }

    /** Within which time. */
    @CheckForNull
    public String getWindow() {
        return window;
    }

    @DataBoundSetter
    public void setWindow(@CheckForNull String window) {
        this.window = Util.fixEmptyAndTrim(window);
    }

    /** How long something must last. */
    @CheckForNull
    public String getLasts() {
        return lasts;
    }

    @DataBoundSetter
    public void setLasts(@CheckForNull String lasts) {
        this.lasts = Util.fixEmptyAndTrim(lasts);
    }

    /** How long nothing must come. */
    @CheckForNull
    public String getAbsence() {
        return absence;
    }

    @DataBoundSetter
    public void setAbsence(@CheckForNull String absence) {
        this.absence = Util.fixEmptyAndTrim(absence);
    }

    /** JSONata that an event fulfils that ends the alert. */
    @CheckForNull
    public String getRecover() {
        return recover;
    }

    @DataBoundSetter
    public void setRecover(@CheckForNull String recover) {
        this.recover = Util.fixEmptyAndTrim(recover);
    }

    /** Null for the usual one. */
    @CheckForNull
    public String getSeverity() {
        return severity;
    }

    @DataBoundSetter
    public void setSeverity(@CheckForNull String severity) {
        this.severity = Util.fixEmptyAndTrim(severity);
    }

    /** Type of the events it raises; null for the usual one. */
    @CheckForNull
    public String getType() {
        return type;
    }

    @DataBoundSetter
    public void setType(@CheckForNull String type) {
        this.type = Util.fixEmptyAndTrim(type);
    }

    /** JSONata that gives the data of its events. */
    @CheckForNull
    public String getData() {
        return data;
    }

    @DataBoundSetter
    public void setData(@CheckForNull String data) {
        this.data = Util.fixEmptyAndTrim(data);
    }

    /** After which time a key is forgotten. */
    @CheckForNull
    public String getExpires() {
        return expires;
    }

    @DataBoundSetter
    public void setExpires(@CheckForNull String expires) {
        this.expires = Util.fixEmptyAndTrim(expires);
    }

    /** Whether it raises its event each time and has nothing to recover from. */
    public boolean isTrigger() {
        return trigger;
    }

    @DataBoundSetter
    public void setTrigger(boolean trigger) {
        this.trigger = trigger;
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
     * @throws IllegalArgumentException if it can't be used; the message names the rule and the field
     */
    AlertRule toEngine() {
        return AlertRules.of(this);
    }

    @Override
    public AlertDescriptor getDescriptor() {
        return (AlertDescriptor) super.getDescriptor();
    }
}
