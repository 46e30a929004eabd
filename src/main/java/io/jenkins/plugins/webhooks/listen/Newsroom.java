package io.jenkins.plugins.webhooks.listen;

import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Event;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where listeners leave what they have to say. Returns at once and never throws: a build must not feel it. */
final class Newsroom {
    private static final Logger LOG = LoggerFactory.getLogger(Newsroom.class);
    private static final AtomicLong LOST = new AtomicLong();

    private Newsroom() {}

    /**
     * Publishes in order; says nothing while the engine does not run.
     *
     * @param about gathered on the calling thread; may fail
     */
    static void tell(Supplier<List<News>> about) {
        try {
            JenkinsEngine.current().ifPresent(engine -> about.get().forEach(each -> publish(engine, each)));
        } catch (RuntimeException | LinkageError e) {
            // A linkage error comes from another plugin's cause or parameter, and is no reason to fail a build either.
            lost(e);
        }
    }

    /** How many were not published since the start, because they could not be gathered or stored. */
    static long lost() {
        return LOST.get();
    }

    private static void publish(Webhooks engine, News news) {
        Deeds.of(news).ifPresent(engine.audit()::add);
        Event event = engine.event(news.type(), news.subject(), news.severity(), news.data());
        engine.publish(news.receipt() == null ? event : event.causedBy(news.receipt()))
                .whenComplete((stored, failure) -> {
                    if (failure != null) {
                        lost(failure);
                    }
                });
    }

    /** Counts one that can't be published. */
    static void lost(Throwable reason) {
        LOG.warn("Event {} since the start that could not be published", LOST.incrementAndGet(), reason);
    }
}
