package jenkins.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.init.InitMilestone;
import hudson.Plugin;
import hudson.PluginManager;
import hudson.lifecycle.RestartNotSupportedException;
import hudson.markup.MarkupFormatter;
import hudson.model.Computer;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Queue;
import hudson.model.TopLevelItem;
import java.util.List;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.util.VersionNumber;
import java.io.File;
import java.io.IOException;
import org.kohsuke.stapler.HttpRedirect;
import org.springframework.security.core.Authentication;

public class Jenkins implements ItemGroup<TopLevelItem>, AccessControlled {
    public static final Permission ADMINISTER = new Permission(null, "", null, null, null);
    public static final Permission MANAGE = new Permission(null, "", null, null, null);
    public static final Permission SYSTEM_READ = new Permission(null, "", null, null, null);

    @NonNull
    public static final Permission READ = new Permission(null, "", null, null, null);

    Jenkins() {}

    @NonNull
    public InitMilestone getInitLevel() {
        throw new UnsupportedOperationException();
    }

    public static Jenkins get() {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public static Jenkins getInstanceOrNull() {
        return null;
    }

    @NonNull
    public static Authentication getAuthentication2() {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public String getRootUrl() {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public Plugin getPlugin(String shortName) {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public MarkupFormatter getMarkupFormatter() {
        throw new UnsupportedOperationException();
    }

    public Computer[] getComputers() {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public Computer getComputer(@NonNull String name) {
        throw new UnsupportedOperationException();
    }

    public HttpRedirect doQuietDown(boolean block, int timeout, @CheckForNull String message)
            throws InterruptedException, IOException {
        throw new UnsupportedOperationException();
    }

    public synchronized HttpRedirect doCancelQuietDown() {
        throw new UnsupportedOperationException();
    }

    public void safeRestart(String message) throws RestartNotSupportedException {
        throw new UnsupportedOperationException();
    }

    public Queue getQueue() {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public <T extends Item> T getItemByFullName(@NonNull String fullName, Class<T> type) {
        throw new UnsupportedOperationException();
    }

    public <T extends Item> Iterable<T> allItems(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public File getRootDir() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<TopLevelItem> getItems() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getFullName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ACL getACL() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkPermission(Permission permission) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasPermission(Permission permission) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized void save() throws IOException {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public static VersionNumber getVersion() {
        throw new UnsupportedOperationException();
    }

    public PluginManager getPluginManager() {
        throw new UnsupportedOperationException();
    }

    public boolean isQuietingDown() {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public String getQuietDownReason() {
        throw new UnsupportedOperationException();
    }
}
