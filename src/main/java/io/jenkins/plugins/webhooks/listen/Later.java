package io.jenkins.plugins.webhooks.listen;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work for a listener that must not be done on the thread that called it: what reads files, and what comes in flocks. One
 * thread, a bounded queue.
 */
final class Later {
    private static final Logger LOG = LoggerFactory.getLogger(Later.class);
    private static final int MOST = 20_000;
    private static final long TOGETHER_MILLIS = 1000;
    private static final AtomicInteger WAITING = new AtomicInteger();
    private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();
    private static final ScheduledThreadPoolExecutor EXECUTOR = new ScheduledThreadPoolExecutor(1, task -> {
        Thread thread = new Thread(task, "webhooks: listeners");
        thread.setDaemon(true);
        return thread;
    });

    private Later() {}

    /** As soon as possible. */
    static void soon(Runnable work) {
        submit(work, 0);
    }

    /** After a second; whatever is asked for under the same key in the meantime is the same. */
    static void once(String key, Runnable work) {
        if (ASKED.add(key)
                && !submit(
                        () -> {
                            ASKED.remove(key);
                            work.run();
                        },
                        TOGETHER_MILLIS)) {
            ASKED.remove(key);
        }
    }

    /** Does what waits now, on this thread: Jenkins stops. */
    static void flush() {
        for (Runnable each : EXECUTOR.getQueue().toArray(new Runnable[0])) {
            if (EXECUTOR.remove(each)) {
                each.run();
            }
        }
    }

    private static boolean submit(Runnable work, long delayMillis) {
        if (WAITING.incrementAndGet() > MOST) {
            WAITING.decrementAndGet();
            Newsroom.lost(new RejectedExecutionException(MOST + " changes wait to be told"));
            return false;
        }
        EXECUTOR.schedule(() -> run(work), delayMillis, TimeUnit.MILLISECONDS);
        return true;
    }

    private static void run(Runnable work) {
        WAITING.decrementAndGet();
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A listener's work failed", e);
        }
    }
}
