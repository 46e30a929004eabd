package io.jenkins.plugins.webhooks.config;

import hudson.init.InitMilestone;
import hudson.init.Initializer;
import io.jenkins.plugins.okhttp.api.JenkinsOkHttpClient;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jenkins.model.Jenkins;
import okhttp3.OkHttpClient;

/** Starts the engine on this controller's own files and network settings. */
public final class EngineStart {
    private EngineStart() {}

    /** After the jobs, because work that a former process left behind may start some of them. */
    @Initializer(after = InitMilestone.JOB_CONFIG_ADAPTED, before = InitMilestone.COMPLETED)
    public static void start() throws IOException {
        Jenkins jenkins = Jenkins.get();
        Path folder = Files.createDirectories(jenkins.getRootDir().toPath().resolve("webhooks"));
        JenkinsEngine.start(
                environment(
                        folder,
                        jenkins.getRootUrl(),
                        JenkinsOkHttpClient.newClientBuilder(new OkHttpClient()).build()),
                () -> WebhooksConfiguration.get().toEngine(),
                new BuildSecrets(),
                ProviderChoices.known());
    }

    /** Without a root URL, events say that they come from here and no more. */
    static Environment environment(Path folder, String rootUrl, OkHttpClient http) {
        Environment world =
                Environment.of(DatabaseProperties.read(System::getProperty, folder), rootUrl == null ? "/" : rootUrl);
        return new Environment(world.database(), world.source(), world.clock(), world.random(), world.threads(), http);
    }
}
