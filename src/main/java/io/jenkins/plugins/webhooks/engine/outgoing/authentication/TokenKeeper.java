package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps a webhook's token until shortly before it expires. One attempt at a time asks for a new one; the others of the
 * same webhook wait for what it gets, be it a token or a reason, and nobody else waits at all.
 */
final class TokenKeeper implements Authenticator {
    /** After a failure, so that many due deliveries don't become as many questions. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TokenEndpoint endpoint;
    private CompletableFuture<AccessToken> answer = CompletableFuture.failedFuture(new IOException("not asked yet"));
    private Instant nextQuestion = Instant.MIN;
    /** A token that the target has taken at least once. */
    @CheckForNull
    private String taken;

    TokenKeeper(TokenEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Credentials credentials(Instant now) throws IOException {
        CompletableFuture<AccessToken> mine = new CompletableFuture<>();
        CompletableFuture<AccessToken> shared = claim(mine, now);
        if (shared == mine) {
            ask(mine, now);
        }
        String token = outcome(shared).text();
        return Credentials.header("Authorization", "Bearer " + token, token);
    }

    /** Ours if somebody has to ask and that is us, otherwise the one that another fills or has filled. */
    private synchronized CompletableFuture<AccessToken> claim(CompletableFuture<AccessToken> mine, Instant now) {
        boolean failed = answer.isCompletedExceptionally();
        boolean stale = failed
                ? !now.isBefore(nextQuestion)
                : answer.isDone() && !now.isBefore(answer.join().until());
        if (stale) {
            answer = mine;
        }
        return answer;
    }

    private void ask(CompletableFuture<AccessToken> mine, Instant now) {
        try {
            mine.complete(endpoint.ask(now));
        } catch (IOException | RuntimeException e) {
            synchronized (this) {
                nextQuestion = now.plus(PAUSE);
            }
            mine.completeExceptionally(e);
        }
    }

    private static AccessToken outcome(CompletableFuture<AccessToken> answer) throws IOException {
        try {
            // Longer than the question can take, for the case that whoever asks is stopped.
            return answer.get(2 * TokenEndpoint.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SecretUnavailableException secret) {
                throw new SecretUnavailableException(secret.getMessage());
            }
            throw new IOException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("no access token in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for an access token", e);
        }
    }

    /**
     * Drops a token that the target does not take any more. One that it never took is no matter of age: another would
     * hardly be better.
     */
    @Override
    public synchronized boolean refused(Credentials used, int status) {
        String token = used.secrets().get(0);
        if (status != 401) {
            taken = token;
            return false;
        }
        boolean current = answer.isDone()
                && !answer.isCompletedExceptionally()
                && answer.join().text().equals(token);
        if (current) {
            answer = CompletableFuture.failedFuture(new IOException("not asked again yet"));
            nextQuestion = Instant.MIN;
        }
        return !current || token.equals(taken);
    }
}
