package io.jenkins.plugins.webhooks.config;

import hudson.Extension;
import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.model.listeners.ItemListener;
import io.jenkins.plugins.okhttp.api.JenkinsOkHttpClient;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import jenkins.model.Jenkins;
import okhttp3.OkHttpClient;

/** Starts the engine on this controller's own files and network settings. */
public final class EngineStart {
    /** Ends when Jenkins has loaded everything. */
    private static volatile CompletableFuture<Void> ready = new CompletableFuture<>();

    private EngineStart() {}

    /** After the jobs, because work that a former process left behind may start some of them. */
    @Initializer(after = InitMilestone.JOB_CONFIG_ADAPTED, before = InitMilestone.COMPLETED)
    public static void start() throws IOException {
        Jenkins jenkins = Jenkins.get();
        ready = new CompletableFuture<>();
        if (jenkins.getInitLevel() == InitMilestone.COMPLETED) {
            // Installed while Jenkins runs: nobody will tell that everything is loaded.
            ready.complete(null);
        }
        Path folder = Files.createDirectories(jenkins.getRootDir().toPath().resolve("webhooks"));
        JenkinsEngine.start(
                environment(
                        folder,
                        jenkins.getRootUrl(),
                        JenkinsOkHttpClient.newClientBuilder(new OkHttpClient()).build()),
                () -> WebhooksConfiguration.get().toEngine(),
                new Host(new BuildSecrets(), ProviderChoices.known(), ready));
    }

    /**
     * Jenkins reads its users and its queue beside the start of the engine; an action that came first would find neither
     * the user it acts as nor the queue as it was.
     */
    @Extension
    public static final class Loaded extends ItemListener {
        @Override
        public void onLoaded() {
            ready.complete(null);
        }
    }

    /** Without a root URL, events say that they come from here and no more. */
    static Environment environment(Path folder, String rootUrl, OkHttpClient http) {
        Environment world =
                Environment.of(DatabaseProperties.read(System::getProperty, folder), rootUrl == null ? "/" : rootUrl);
        return new Environment(world.database(), world.source(), world.clock(), world.random(), world.threads(), http);
    }
}
