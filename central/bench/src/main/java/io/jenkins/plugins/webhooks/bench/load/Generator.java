package io.jenkins.plugins.webhooks.bench.load;

import io.jenkins.plugins.webhooks.bench.Push;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Sends pushes to one subject over a fixed number of connections, to this machine only. */
final class Generator implements AutoCloseable {
    /** As fast as they are answered. */
    static final int UNPACED = 0;

    /** Less than any subject's own, or a request could meet a connection that is just being closed. Node's is 5 s. */
    private static final int IDLE_SECONDS = 3;

    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl url;
    private final int connections;
    private final Duration most;
    private final Tally tally = new Tally();
    private final OkHttpClient client;

    /**
     * Prepares to send.
     *
     * @param most longest time of one phase
     * @throws IllegalArgumentException if the URL leads to another machine
     */
    Generator(String url, int connections, Duration most) throws UnknownHostException {
        this.url = HttpUrl.get(url);
        if (!InetAddress.getByName(this.url.host()).isLoopbackAddress()) {
            throw new IllegalArgumentException(url + " is not on this machine: load goes to loopback only");
        }
        this.connections = connections;
        this.most = most;
        this.client = new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(connections, IDLE_SECONDS, TimeUnit.SECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .callTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** Answers so far. */
    Tally tally() {
        return tally;
    }

    /**
     * Sends pushes of consecutive numbers; returns when all are answered or the time is over.
     *
     * @param rate a second. The times at which pushes are due are laid down beforehand, and latency counts from there:
     *     a slow answer delays what comes after it and that delay shows. {@link #UNPACED} has no such times.
     */
    Timeline send(Mode mode, int first, int count, int rate) throws InterruptedException {
        Push[] pushes = new Push[count];
        for (int i = 0; i < count; i++) {
            pushes[i] = mode.push(first + i);
        }
        client.connectionPool().evictAll();
        Timeline timeline = new Timeline(first, count);
        AtomicInteger next = new AtomicInteger();
        long start = System.nanoTime();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread sender = new Thread(() -> send(pushes, timeline, next, start, rate), "sender-" + i);
            senders.add(sender);
            sender.start();
        }
        for (Thread sender : senders) {
            sender.join();
        }
        return timeline;
    }

    private void send(Push[] pushes, Timeline timeline, AtomicInteger next, long start, int rate) {
        for (int i = next.getAndIncrement(); i < pushes.length; i = next.getAndIncrement()) {
            long due = rate == UNPACED ? System.nanoTime() : start + (long) (i * (1e9 / rate));
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            long now = System.nanoTime();
            if (now - start > most.toNanos()) {
                return;
            }
            timeline.sent(i, due, now);
            if (post(pushes[i])) {
                timeline.answered(i, System.nanoTime());
            }
        }
    }

    private boolean post(Push push) {
        Request request = new Request.Builder()
                .url(url)
                .headers(push.headers())
                .post(RequestBody.create(push.body(), JSON))
                .build();
        tally.sending();
        try (Response response = client.newCall(request).execute()) {
            response.body().bytes();
            tally.answered(response.code());
            return true;
        } catch (IOException e) {
            tally.unanswered();
            return false;
        }
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }
}
