package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.ExtensionPoint;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.PlannedAction;
import io.jenkins.plugins.webhooks.engine.incoming.Schedule;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import org.kohsuke.stapler.DataBoundSetter;

/**
 * What an accepted receipt causes, as an administrator describes it. Extend it to bring an action of your own: a class
 * with a {@code @DataBoundConstructor}, a descriptor that extends {@link ActionDescriptor} with {@code @Extension} and
 * {@code @Symbol}, and a {@code config.jelly} that includes {@code plan.jelly}. Condition, time and user come from here.
 */
public abstract class ActionConfig extends AbstractDescribableImpl<ActionConfig> implements ExtensionPoint {
    private String when;
    private ScheduleConfig schedule;

    /** JSONata over the receipt that must give true, or null for always. */
    @CheckForNull
    public String getWhen() {
        return when;
    }

    @DataBoundSetter
    public void setWhen(@CheckForNull String when) {
        this.when = Util.fixEmptyAndTrim(when);
    }

    /** When it is done; null for at once. */
    @CheckForNull
    public ScheduleConfig getSchedule() {
        return schedule;
    }

    @DataBoundSetter
    public void setSchedule(@CheckForNull ScheduleConfig schedule) {
        this.schedule = schedule;
    }

    /**
     * The action for the engine; anything that may change later is looked up when it runs. It runs as the user whom the
     * incoming webhook acts as, or as the system if it names none, and must check that user's permissions before it works.
     *
     * @throws IllegalArgumentException if it can't be used; the message says which field
     */
    public abstract Action toEngine();

    /**
     * Whether it is only done in the name of a user; an incoming webhook without {@code runAs} then refuses it. True where
     * what the sender says decides which job, build or node is meant.
     */
    public boolean isUserRequired() {
        return false;
    }

    /** With condition, time and user. */
    final Action toEngine(@CheckForNull String runAs) {
        if (runAs == null && isUserRequired()) {
            throw new IllegalArgumentException(
                    "an action of this webhook is only done in the name of a user: set runAs");
        }
        return new PlannedAction(
                new ActionAsUser(toEngine(), runAs),
                schedule == null ? Schedule.AT_ONCE : schedule.toEngine(),
                condition());
    }

    @CheckForNull
    private Expression condition() {
        try {
            return when == null ? null : Expression.parse(when);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("when: " + e.getMessage(), e);
        }
    }
}
