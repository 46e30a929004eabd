package io.jenkins.plugins.webhooks;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.store.Selection;

/** What the running engine has stored. */
public final class Happenings {
    private Happenings() {}

    public static Webhooks engine() {
        return JenkinsEngine.current().orElseThrow(() -> new AssertionError("the engine does not run"));
    }

    /** The newest event of a type, as soon as it is stored. */
    public static Event event(String type) throws InterruptedException {
        return Await.present(
                "event " + type,
                () -> engine().events(new Selection(null, null, type, null, null, 50)).items().stream()
                        .filter(each -> each.type().equals(type))
                        .findFirst());
    }
}
