package io.jenkins.plugins.webhooks.act;

import hudson.model.Computer;
import hudson.model.Item;
import hudson.model.Job;
import hudson.slaves.OfflineCause;
import io.jenkins.plugins.webhooks.config.SystemCommandName;
import java.io.IOException;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;

/** The real controller. Permission first, then work. */
final class JenkinsController implements SystemCommand.Controller {

    @Override
    public String run(SystemCommandName command, String target, String webhook) throws Exception {
        return switch (command) {
            case QUIET_DOWN -> quietDown(webhook);
            case CANCEL_QUIET_DOWN -> cancelQuietDown();
            case SAFE_RESTART -> safeRestart(webhook);
            case NODE_OFFLINE -> offline(target, webhook);
            case NODE_ONLINE -> online(target);
            case ENABLE_JOB -> disabled(target, false);
            case DISABLE_JOB -> disabled(target, true);
        };
    }

    private static String quietDown(String webhook) throws IOException, InterruptedException {
        Jenkins.get().checkPermission(Jenkins.MANAGE);
        Jenkins.get().doQuietDown(false, 0, Messages.JenkinsController_Reason(webhook));
        return "Jenkins starts no more builds";
    }

    private static String cancelQuietDown() {
        Jenkins.get().checkPermission(Jenkins.MANAGE);
        Jenkins.get().doCancelQuietDown();
        return "Jenkins starts builds again";
    }

    private static String safeRestart(String webhook) throws Exception {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        Jenkins.get().safeRestart(Messages.JenkinsController_Reason(webhook));
        return "Jenkins restarts when its builds are done";
    }

    private static String offline(String name, String webhook) {
        Computer computer = computer(name);
        computer.checkPermission(Computer.DISCONNECT);
        computer.setTemporaryOfflineCause(OfflineCause.create(Messages._JenkinsController_Reason(webhook)));
        return "node '" + name + "' takes no more builds";
    }

    private static String online(String name) {
        Computer computer = computer(name);
        computer.checkPermission(Computer.CONNECT);
        computer.setTemporaryOfflineCause(null);
        return "node '" + name + "' takes builds again";
    }

    /** The built-in node has no name of its own; to mean it by leaving the name out would be too easy a mistake. */
    private static Computer computer(String name) {
        Computer computer = name.isEmpty() ? null : Jenkins.get().getComputer(name);
        if (computer == null) {
            throw new IllegalArgumentException("there is no node '" + name + "'");
        }
        return computer;
    }

    private static String disabled(String name, boolean disabled) throws IOException {
        Job<?, ?> job = name.isEmpty() ? null : Jenkins.get().getItemByFullName(name, Job.class);
        if (job == null) {
            throw new IllegalArgumentException("there is no job '" + name + "'");
        }
        job.checkPermission(Item.CONFIGURE);
        if (!(job instanceof ParameterizedJobMixIn.ParameterizedJob<?, ?> startable)
                || !startable.supportsMakeDisabled()) {
            throw new IllegalArgumentException("job '" + name + "' is of a kind that can't be disabled");
        }
        startable.makeDisabled(disabled);
        return "job '" + name + "' is " + (disabled ? "disabled" : "enabled");
    }
}
