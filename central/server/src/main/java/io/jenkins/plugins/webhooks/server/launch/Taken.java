package io.jenkins.plugins.webhooks.server.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a start has taken so far, to be given back last first even if the start fails half way. */
final class Taken implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Taken.class);

    private final Deque<AutoCloseable> all = new ArrayDeque<>();

    <T extends AutoCloseable> T take(T what) {
        all.push(what);
        return what;
    }

    @Override
    public synchronized void close() {
        while (!all.isEmpty()) {
            try {
                all.pop().close();
            } catch (Exception e) {
                LOG.warn("something did not close cleanly", e);
            }
        }
    }
}
