package io.jenkins.plugins.webhooks;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Promises;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.util.List;
import java.util.function.Predicate;

/** What the running engine has stored. */
public final class Happenings {
    private Happenings() {}

    public static Webhooks engine() {
        return JenkinsEngine.current().orElseThrow(() -> new AssertionError("the engine does not run"));
    }

    /** The newest event of a type, as soon as it is stored; what the catalogue promises of it is so. */
    public static Event event(String type) throws InterruptedException {
        return event(type, any -> true);
    }

    /** The newest one of them that fits. */
    public static Event event(String type, Predicate<Event> fits) throws InterruptedException {
        Event found = Await.present(
                "event " + type, () -> of(type).stream().filter(fits).findFirst());
        Promises.assertKept(found.type(), found.severity(), found.data());
        return found;
    }

    /** Those of a type that are stored by now, newest first. */
    public static List<Event> of(String type) {
        return engine().events(new Selection(null, null, type, null, null, 500)).items().stream()
                .filter(each -> each.type().equals(type))
                .toList();
    }

    /** All that are stored by now, newest first. */
    public static List<Event> all() {
        return engine().events(new Selection(null, null, null, null, null, 500)).items();
    }
}
