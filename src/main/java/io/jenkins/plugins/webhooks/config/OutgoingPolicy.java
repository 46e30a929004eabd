package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.LaneKey;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Rate;
import org.kohsuke.stapler.DataBoundSetter;

/** What an administrator says about how deliveries go out: the part of an outgoing webhook that has nothing to do with what. */
public abstract class OutgoingPolicy extends EventChoice<OutgoingWebhookConfig> {
    private String rateLimit;
    private Integer concurrency;
    private BatchConfig batch;
    private String order;
    private SuccessConfig success;
    private PauseConfig pause;
    private Integer excerpt;

    /** {@code 10/s}, {@code 600/m}; null for no limit. */
    @CheckForNull
    public String getRateLimit() {
        return rateLimit;
    }

    @DataBoundSetter
    public void setRateLimit(@CheckForNull String rateLimit) {
        this.rateLimit = Util.fixEmptyAndTrim(rateLimit);
    }

    /** Requests under way at once; null for as the engine has it. */
    @CheckForNull
    public Integer getConcurrency() {
        return concurrency;
    }

    @DataBoundSetter
    public void setConcurrency(@CheckForNull Integer concurrency) {
        this.concurrency = concurrency;
    }

    /** Null for each delivery alone. */
    @CheckForNull
    public BatchConfig getBatch() {
        return batch;
    }

    @DataBoundSetter
    public void setBatch(@CheckForNull BatchConfig batch) {
        this.batch = batch;
    }

    /** {@code job}, {@code branch}, {@code all} or an expression; null for no order. */
    @CheckForNull
    public String getOrder() {
        return order;
    }

    @DataBoundSetter
    public void setOrder(@CheckForNull String order) {
        this.order = Util.fixEmptyAndTrim(order);
    }

    /** Null for every 2xx. */
    @CheckForNull
    public SuccessConfig getSuccess() {
        return success;
    }

    @DataBoundSetter
    public void setSuccess(@CheckForNull SuccessConfig success) {
        this.success = success;
    }

    @CheckForNull
    public PauseConfig getPause() {
        return pause;
    }

    @DataBoundSetter
    public void setPause(@CheckForNull PauseConfig pause) {
        this.pause = pause;
    }

    /** Bytes of an answer that are kept; null for as the engine has it. */
    @CheckForNull
    public Integer getExcerpt() {
        return excerpt;
    }

    @DataBoundSetter
    public void setExcerpt(@CheckForNull Integer excerpt) {
        this.excerpt = excerpt;
    }

    /**
     * The engine's form.
     *
     * @param otherwise what counts where this says nothing
     * @throws IllegalArgumentException if a part can't be used; the message names the field
     */
    final PolicySettings policy(PolicySettings otherwise) {
        return new PolicySettings(
                rateLimit == null ? otherwise.rateLimit() : Rate.parse(rateLimit),
                concurrency == null ? otherwise.concurrency() : concurrency,
                batch == null ? otherwise.batch() : batch.toEngine(),
                order == null ? otherwise.order() : requireOrder(order),
                success == null ? otherwise.success() : success.toEngine(),
                pause == null ? otherwise.pause() : pause.toEngine(),
                excerpt == null ? otherwise.excerpt() : excerpt);
    }

    private static String requireOrder(String text) {
        try {
            LaneKey.parse(text);
            return text;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("order: " + e.getMessage(), e);
        }
    }
}
