package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.incoming.WaitSecrets;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What an engine is told by the program that it runs in.
 *
 * @param waitSecrets finds what the senders of one-time URLs sign with
 * @param providers the systems that incoming webhooks can be for
 * @param ready ends when actions can be done; until then receipts are kept and nothing is lost
 */
public record Host(WaitSecrets waitSecrets, Providers providers, CompletionStage<?> ready) {
    /** For an engine that has nobody to wait for. */
    public static final Host ALONE =
            new Host(WaitSecrets.NONE, Providers.builtIn(), CompletableFuture.completedFuture(null));
}
