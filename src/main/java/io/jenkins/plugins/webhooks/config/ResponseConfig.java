package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.incoming.ResponseSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What a sender is answered whose request was taken in. */
public final class ResponseConfig extends AbstractDescribableImpl<ResponseConfig> {
    private static final int USUAL = 202;

    private int status = USUAL;
    private List<HeaderConfig> headers = new ArrayList<>();
    private String body;

    @DataBoundConstructor
    public ResponseConfig() {}

    public int getStatus() {
        return status;
    }

    @DataBoundSetter
    public void setStatus(int status) {
        this.status = status;
    }

    public List<HeaderConfig> getHeaders() {
        return headers;
    }

    @DataBoundSetter
    public void setHeaders(List<HeaderConfig> headers) {
        this.headers = new ArrayList<>(headers);
    }

    @CheckForNull
    public String getBody() {
        return body;
    }

    @DataBoundSetter
    public void setBody(@CheckForNull String body) {
        this.body = Util.fixEmptyAndTrim(body);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if status, a header or the body can't be used
     */
    ResponseSettings toEngine() {
        Map<String, String> all = new LinkedHashMap<>();
        headers.forEach(header -> all.put(header.getName(), header.getValue()));
        return new ResponseSettings(status, all, Checks.requireExpression("response, body", body));
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<ResponseConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ResponseConfig_DisplayName();
        }

        /** Shown where nothing is set yet. */
        public int getDefaultStatus() {
            return USUAL;
        }

        @POST
        public FormValidation doCheckStatus(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> new ResponseSettings(Integer.parseInt(value.trim()), Map.of(), null));
        }

        @POST
        public FormValidation doCheckBody(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.expression(value);
        }
    }
}
