package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.BulkChange;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.model.PersistentDescriptor;
import hudson.security.Permission;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import jenkins.model.GlobalConfiguration;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.verb.POST;

/**
 * The webhooks of this controller. Every change is tried as a whole by the engine before it is kept: one that can't be
 * used is refused and the former stays in force.
 */
@Extension
@Symbol("webhooks")
public final class WebhooksConfiguration extends GlobalConfiguration implements PersistentDescriptor {
    private List<IncomingWebhookConfig> incoming = new ArrayList<>();
    private List<OutgoingWebhookConfig> outgoing = new ArrayList<>();
    private EgressConfig egress = new EgressConfig();
    private List<String> allowedCommands = new ArrayList<>();
    private List<String> proxies = new ArrayList<>();
    private List<String> scopedTargets = new ArrayList<>();
    private boolean scopedIncoming;
    private List<AlertConfig> alerts = new ArrayList<>();
    private List<ScheduledEventConfig> schedules = new ArrayList<>();
    private final transient BulkDraft draft = new BulkDraft();

    /** The one of this controller. */
    public static WebhooksConfiguration get() {
        return ExtensionList.lookupSingleton(WebhooksConfiguration.class);
    }

    public synchronized List<IncomingWebhookConfig> getIncoming() {
        return incoming;
    }

    /**
     * Replaces them.
     *
     * @throws IllegalArgumentException if one can't be used
     */
    @DataBoundSetter
    public synchronized void setIncoming(List<IncomingWebhookConfig> incoming) {
        incoming.forEach(IncomingWebhookConfig::toEngine);
        change(tree -> tree.withIncoming(incoming));
    }

    public synchronized List<OutgoingWebhookConfig> getOutgoing() {
        return outgoing;
    }

    /**
     * Replaces them.
     *
     * @throws IllegalArgumentException if one can't be used
     */
    @DataBoundSetter
    public synchronized void setOutgoing(List<OutgoingWebhookConfig> outgoing) {
        outgoing.forEach(OutgoingWebhookConfig::toEngine);
        change(tree -> tree.withOutgoing(outgoing));
    }

    public synchronized EgressConfig getEgress() {
        return egress;
    }

    /**
     * Replaces it.
     *
     * @throws IllegalArgumentException if it can't be used
     */
    @DataBoundSetter
    public synchronized void setEgress(EgressConfig egress) {
        egress.toEngine();
        change(tree -> tree.withEgress(egress));
    }

    /** Rules over events. */
    public synchronized List<AlertConfig> getAlerts() {
        return alerts;
    }

    /**
     * Replaces them.
     *
     * @throws IllegalArgumentException if one can't be used
     */
    @DataBoundSetter
    public synchronized void setAlerts(List<AlertConfig> alerts) {
        Watches.alerts(alerts);
        change(tree -> tree.withAlerts(alerts));
    }

    /** Events that the clock raises. */
    public synchronized List<ScheduledEventConfig> getSchedules() {
        return schedules;
    }

    /**
     * Replaces them.
     *
     * @throws IllegalArgumentException if one can't be used
     */
    @DataBoundSetter
    public synchronized void setSchedules(List<ScheduledEventConfig> schedules) {
        Watches.schedules(schedules);
        change(tree -> tree.withSchedules(schedules));
    }

    /** Addresses and CIDR ranges that are believed when they say for whom they call. */
    public synchronized List<String> getProxies() {
        return proxies;
    }

    /**
     * Replaces them.
     *
     * @throws IllegalArgumentException if one is neither an address nor a range
     */
    @DataBoundSetter
    public synchronized void setProxies(List<String> proxies) {
        List<String> clean = Lines.clean(proxies);
        Admission.requireAll("proxies", clean, AddressRanges::parse);
        change(tree -> tree.withProxies(clean));
    }

    /** For the form only. */
    public synchronized String getProxiesText() {
        return Lines.join(proxies);
    }

    @POST
    public FormValidation doCheckProxiesText(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.ranges(value);
    }

    /** Names of the system commands that webhooks may do; none unless an administrator says so. */
    public synchronized List<String> getAllowedCommands() {
        return allowedCommands;
    }

    /**
     * Replaces them.
     *
     * @throws IllegalArgumentException if one is unknown
     */
    @DataBoundSetter
    public synchronized void setAllowedCommands(List<String> allowedCommands) {
        List<String> clean = Lines.clean(allowedCommands);
        clean.forEach(SystemCommandName::parse);
        change(tree -> tree.withCommands(clean));
    }

    /** For forms only. */
    public String getAllowedCommandsText() {
        return Lines.join(getAllowedCommands());
    }

    /** The system commands that webhooks may do. */
    public synchronized Set<SystemCommandName> commands() {
        Set<SystemCommandName> commands = EnumSet.noneOf(SystemCommandName.class);
        allowedCommands.forEach(name -> commands.add(SystemCommandName.parse(name)));
        return commands;
    }

    /** Tells the form which line is unknown. */
    @POST
    public FormValidation doCheckAllowedCommandsText(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> Lines.split(value).forEach(SystemCommandName::parse));
    }

    /** URLs below which outgoing webhooks of folders and jobs may send; nowhere unless an administrator says so. */
    public synchronized List<String> getScopedTargets() {
        return scopedTargets;
    }

    /**
     * Replaces them.
     *
     * @throws IllegalArgumentException if one is no URL without a query
     */
    @DataBoundSetter
    public synchronized void setScopedTargets(List<String> scopedTargets) {
        List<String> clean = Lines.clean(scopedTargets);
        Admission.requireAll("scopedTargets", clean, ScopedTargets::requireValid);
        change(tree -> tree.withTargets(clean));
    }

    /** Whether folders may have incoming webhooks; not unless an administrator says so. */
    public synchronized boolean isScopedIncoming() {
        return scopedIncoming;
    }

    @DataBoundSetter
    public synchronized void setScopedIncoming(boolean scopedIncoming) {
        change(tree -> tree.withFolders(scopedIncoming));
    }

    /** For forms only. */
    public String getScopedTargetsText() {
        return Lines.join(getScopedTargets());
    }

    /** Tells the form which line is unusable. */
    @POST
    public FormValidation doCheckScopedTargetsText(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> Lines.split(value).forEach(ScopedTargets::requireValid));
    }

    /** Where outgoing webhooks of folders and jobs may send. */
    public synchronized ScopedTargets targets() {
        return new ScopedTargets(scopedTargets);
    }

    @NonNull
    @Override
    public String getDisplayName() {
        return Messages.WebhooksConfiguration_DisplayName();
    }

    /** Targets and secrets are chosen here, so that "manage" is not enough. */
    @NonNull
    @Override
    public Permission getRequiredGlobalConfigPagePermission() {
        return Jenkins.ADMINISTER;
    }

    /** Takes the whole form or nothing of it. */
    @Override
    public boolean configure(StaplerRequest2 req, JSONObject json) throws FormException {
        try {
            // A list without entries is absent from the form, therefore nothing is bound to this object itself.
            keep(new Tree(
                    req.bindJSONToList(IncomingWebhookConfig.class, json.opt("incoming")),
                    req.bindJSONToList(OutgoingWebhookConfig.class, json.opt("outgoing")),
                    req.bindJSON(EgressConfig.class, json.getJSONObject("egress")),
                    Lines.split(json.optString("proxiesText")),
                    Lines.split(json.optString("allowedCommandsText")),
                    Lines.split(json.optString("scopedTargetsText")),
                    json.optBoolean("scopedIncoming"),
                    req.bindJSONToList(AlertConfig.class, json.opt("alerts")),
                    req.bindJSONToList(ScheduledEventConfig.class, json.opt("schedules"))));
        } catch (IllegalArgumentException e) {
            throw new FormException(e.getMessage(), e, "incoming");
        }
        return true;
    }

    /**
     * The engine's form of what is kept.
     *
     * @throws IllegalArgumentException if it can't be used, for example because the file was edited by hand
     */
    public synchronized Configuration toEngine() {
        return tree().toEngine();
    }

    /** Puts in force what is kept here and in the folders and jobs. */
    synchronized void apply() {
        JenkinsEngine.configure(toEngine());
    }

    private Tree tree() {
        return new Tree(
                incoming, outgoing, egress, proxies, allowedCommands, scopedTargets, scopedIncoming, alerts, schedules);
    }

    /** At once, or together with what is set besides. */
    private synchronized void change(UnaryOperator<Tree> edit) {
        if (!draft.add(this, tree(), edit)) {
            keep(edit.apply(tree()));
        }
    }

    private synchronized void keep(Tree tree) {
        draft.take();
        JenkinsEngine.configure(tree.toEngine());
        incoming = new ArrayList<>(tree.incoming());
        outgoing = new ArrayList<>(tree.outgoing());
        egress = tree.egress();
        proxies = new ArrayList<>(tree.proxies());
        allowedCommands = new ArrayList<>(tree.commands());
        scopedTargets = new ArrayList<>(tree.targets());
        scopedIncoming = tree.folders();
        alerts = new ArrayList<>(tree.alerts());
        schedules = new ArrayList<>(tree.schedules());
        super.save();
    }

    /** Ends a bulk change as well: what was set meanwhile counts from now on, all of it or nothing. */
    @Override
    public synchronized void save() {
        Tree drafted = BulkChange.contains(this) ? null : draft.take();
        if (drafted == null) {
            super.save();
        } else {
            keep(drafted);
        }
    }
}
