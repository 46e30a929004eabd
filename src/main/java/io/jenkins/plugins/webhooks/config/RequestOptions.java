package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.BodySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Compression;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fields;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Method;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.TextTemplate;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundSetter;

/** What an outgoing webhook says about the look of its requests. */
public abstract class RequestOptions extends OutgoingPolicy {
    private String method;
    private List<ParameterConfig> parameters = new ArrayList<>();
    private List<HeaderConfig> headers = new ArrayList<>();
    private String format;
    private List<String> fields = new ArrayList<>();
    private String template;
    private String contentType;
    private String compression;
    private EncryptionConfig encryption;

    /** {@code POST}, {@code PUT} or {@code PATCH}; null for the first. */
    @CheckForNull
    public String getMethod() {
        return method;
    }

    @DataBoundSetter
    public void setMethod(@CheckForNull String method) {
        String chosen = Util.fixEmptyAndTrim(method);
        this.method = Method.POST.name().equalsIgnoreCase(chosen) ? null : chosen;
    }

    public List<ParameterConfig> getParameters() {
        return parameters;
    }

    @DataBoundSetter
    public void setParameters(List<ParameterConfig> parameters) {
        this.parameters = new ArrayList<>(parameters);
    }

    public List<HeaderConfig> getHeaders() {
        return headers;
    }

    @DataBoundSetter
    public void setHeaders(List<HeaderConfig> headers) {
        this.headers = new ArrayList<>(headers);
    }

    /** One of {@link BodyFormat}; null for what the preset says. */
    @CheckForNull
    public String getFormat() {
        return format;
    }

    @DataBoundSetter
    public void setFormat(@CheckForNull String format) {
        this.format = Util.fixEmptyAndTrim(format);
    }

    /** Paths of what is sent; none for the whole event. */
    public List<String> getFields() {
        return fields;
    }

    @DataBoundSetter
    public void setFields(List<String> fields) {
        this.fields = Lines.clean(fields);
    }

    /** For forms only. */
    public String getFieldsText() {
        return Lines.join(fields);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setFieldsText(String text) {
        fields = Lines.split(text);
    }

    /** Mustache, for the format {@code text}. */
    @CheckForNull
    public String getTemplate() {
        return template;
    }

    @DataBoundSetter
    public void setTemplate(@CheckForNull String template) {
        this.template = Util.fixNull(template).isBlank() ? null : template;
    }

    /** Null for the format's own. */
    @CheckForNull
    public String getContentType() {
        return contentType;
    }

    @DataBoundSetter
    public void setContentType(@CheckForNull String contentType) {
        this.contentType = Util.fixEmptyAndTrim(contentType);
    }

    /** {@code gzip} or null. */
    @CheckForNull
    public String getCompression() {
        return compression;
    }

    @DataBoundSetter
    public void setCompression(@CheckForNull String compression) {
        String chosen = Util.fixEmptyAndTrim(compression);
        this.compression = Compression.NONE.label().equalsIgnoreCase(chosen) ? null : chosen;
    }

    /** Null for bodies in clear. */
    @CheckForNull
    public EncryptionConfig getEncryption() {
        return encryption;
    }

    @DataBoundSetter
    public void setEncryption(@CheckForNull EncryptionConfig encryption) {
        this.encryption = encryption;
    }

    /**
     * Says it to the engine.
     *
     * @throws IllegalArgumentException if something can't be; the message names the field
     */
    void describe(OutgoingWebhook.Builder webhook) {
        if (method != null) {
            webhook.method(Method.parse(method));
        }
        for (ParameterConfig parameter : parameters) {
            parameter.requireValid();
            webhook.parameter(parameter.getName(), parameter.getValue());
        }
        for (HeaderConfig header : headers) {
            header.requireValid();
            webhook.header(header.getName(), header.getValue());
        }
        webhook.body(body(format == null ? webhook.body() : BodySettings.of(BodyFormat.parse(format))));
    }

    /** What a preset says of another format does not count where a format is chosen. */
    private BodySettings body(BodySettings known) {
        return new BodySettings(
                known.format(),
                fields.isEmpty() ? known.fields() : Fields.of(fields),
                template == null ? known.template() : new TextTemplate(template),
                contentType == null ? known.contentType() : contentType,
                compression == null ? known.compression() : Compression.parse(compression),
                encryption == null ? known.encryption() : encryption.toEngine());
    }

    /** What was kept by an older version lacks what that one did not know. */
    void complete() {
        parameters = parameters == null ? new ArrayList<>() : parameters;
        headers = headers == null ? new ArrayList<>() : headers;
        fields = fields == null ? new ArrayList<>() : fields;
    }
}
