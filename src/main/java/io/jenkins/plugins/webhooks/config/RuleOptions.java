package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.ResponseSettings;
import io.jenkins.plugins.webhooks.engine.incoming.RuleSettings;
import io.jenkins.plugins.webhooks.engine.incoming.WhenSettings;
import org.kohsuke.stapler.DataBoundSetter;

/** What an incoming webhook says about what it makes of a request. */
public abstract class RuleOptions extends AdmissionOptions {
    private String filter;
    private String transform;
    private String validation;
    private WhenConfig when;
    private String mapping;
    private boolean batch;
    private ResponseConfig response;

    @CheckForNull
    public String getFilter() {
        return filter;
    }

    @DataBoundSetter
    public void setFilter(@CheckForNull String filter) {
        this.filter = Util.fixEmptyAndTrim(filter);
    }

    @CheckForNull
    public String getTransform() {
        return transform;
    }

    @DataBoundSetter
    public void setTransform(@CheckForNull String transform) {
        this.transform = Util.fixEmptyAndTrim(transform);
    }

    /** A JSON Schema. */
    @CheckForNull
    public String getValidation() {
        return validation;
    }

    @DataBoundSetter
    public void setValidation(@CheckForNull String validation) {
        this.validation = Util.fixEmptyAndTrim(validation);
    }

    @CheckForNull
    public WhenConfig getWhen() {
        return when;
    }

    @DataBoundSetter
    public void setWhen(@CheckForNull WhenConfig when) {
        this.when = when;
    }

    @CheckForNull
    public String getMapping() {
        return mapping;
    }

    @DataBoundSetter
    public void setMapping(@CheckForNull String mapping) {
        this.mapping = Util.fixEmptyAndTrim(mapping);
    }

    public boolean isBatch() {
        return batch;
    }

    @DataBoundSetter
    public void setBatch(boolean batch) {
        this.batch = batch;
    }

    @CheckForNull
    public ResponseConfig getResponse() {
        return response;
    }

    @DataBoundSetter
    public void setResponse(@CheckForNull ResponseConfig response) {
        this.response = response;
    }

    /**
     * Says it to the engine.
     *
     * @throws IllegalArgumentException if a part can't be used; the message names the field
     */
    void describe(IncomingWebhook.Builder webhook) {
        webhook.filter(Checks.requireExpression("filter", filter))
                .transform(Checks.requireExpression("transform", transform))
                .rules(new RuleSettings(
                        Checks.requireSchema(validation),
                        when == null ? WhenSettings.ALWAYS : when.toEngine(),
                        Checks.requireExpression("mapping", mapping),
                        batch,
                        response == null ? ResponseSettings.USUAL : response.toEngine()));
    }
}
