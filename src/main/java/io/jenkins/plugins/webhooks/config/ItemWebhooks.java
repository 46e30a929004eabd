package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import jenkins.model.Jenkins;
import jenkins.util.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The webhooks of folders and jobs. Kept as items come and go, so that nobody need look through them all. */
public final class ItemWebhooks {
    private static final Logger LOG = LoggerFactory.getLogger(ItemWebhooks.class);
    /** Many items change at once when a folder moves or a seed job runs; they are taken up together. */
    private static final long GATHER_MILLIS = 300;

    private static final Set<WebhooksOfItem> KNOWN = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean DUE = new AtomicBoolean();
    /** Full names under which they were put in force. */
    private static final Map<WebhooksOfItem, String> FULL_NAMES = new ConcurrentHashMap<>();

    /** What was put in force at last; null if nobody knows. */
    @CheckForNull
    private static Map<WebhooksOfItem, String> last;

    private ItemWebhooks() {}

    /** An item was loaded or configured. */
    public static void add(WebhooksOfItem webhooks) {
        KNOWN.add(webhooks);
        changed();
    }

    /** An item is no more. */
    public static void remove(Item item) {
        if (KNOWN.removeIf(each -> each.item() == item)) {
            soon();
        }
    }

    /** Items were renamed, moved, changed or deleted: what they want is put in force soon, on another thread. */
    public static void changed() {
        if (!KNOWN.isEmpty()) {
            soon();
        }
    }

    private static void soon() {
        // Before the engine runs there is nothing to do: it asks at its start.
        if (JenkinsEngine.current().isPresent() && DUE.compareAndSet(false, true)) {
            Timer.get().schedule(ItemWebhooks::apply, GATHER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static void apply() {
        DUE.set(false);
        try {
            applyChanges();
        } catch (RuntimeException e) {
            LOG.error("The webhooks of folders and jobs could not be put in force: {}", e.getMessage(), e);
        }
    }

    /** Most changes of items are none of their webhooks, and to put the same in force again would forget what was learnt. */
    static synchronized void applyChanges() {
        Map<WebhooksOfItem, String> now = inTheirPlaces();
        if (now.equals(last)) {
            return;
        }
        Map<String, String> renamed = renamed(now);
        Runnable change = () -> WebhooksConfiguration.get().apply();
        last = null;
        JenkinsEngine.current().ifPresentOrElse(engine -> engine.traffic().rename(renamed, change), change);
        last = now;
        FULL_NAMES.putAll(now);
        FULL_NAMES.keySet().retainAll(now.keySet());
    }

    private static Map<String, String> renamed(Map<WebhooksOfItem, String> now) {
        Map<String, String> renamed = new HashMap<>();
        now.forEach((webhooks, fullName) -> {
            String former = FULL_NAMES.getOrDefault(webhooks, fullName);
            if (!former.equals(fullName)) {
                List<String> before = webhooks.names(former);
                List<String> after = webhooks.names(fullName);
                for (int i = 0; i < before.size(); i++) {
                    renamed.put(before.get(i), after.get(i));
                }
            }
        });
        return renamed;
    }

    /** Those of items that are where they say, with the items' full names. */
    private static Map<WebhooksOfItem, String> inTheirPlaces() {
        KNOWN.removeIf(each -> !each.isCurrent() || isReplaced(each.item()));
        Map<WebhooksOfItem, String> found = new HashMap<>();
        KNOWN.stream()
                .filter(each -> present(each.item()) == each.item())
                .forEach(each -> found.put(each, each.item().getFullName()));
        return found;
    }

    /** The outgoing ones in force besides the given ones; a name that is taken already can't harm them. */
    static List<OutgoingWebhook> beside(List<OutgoingWebhook> given, ScopedTargets targets) {
        Map<WebhooksOfItem, String> found = inTheirPlaces();
        found.forEach(FULL_NAMES::putIfAbsent);
        return others(
                given,
                OutgoingWebhook::name,
                found.keySet().stream().flatMap(each -> each.allowedBy(targets).stream()));
    }

    /** The same for the incoming ones. */
    static List<IncomingWebhook> incomingBeside(List<IncomingWebhook> given) {
        return others(
                given,
                IncomingWebhook::name,
                inTheirPlaces().keySet().stream().flatMap(each -> each.incoming().stream()));
    }

    private static <T> List<T> others(List<T> given, Function<T, String> name, Stream<T> found) {
        Set<String> names = new HashSet<>();
        given.forEach(each -> names.add(name.apply(each)));
        return found.filter(each -> names.add(name.apply(each))).toList();
    }

    /** By another object, as when the configuration was read from the disk again. */
    private static boolean isReplaced(Item item) {
        Item present = present(item);
        return present != null && present != item;
    }

    /** Null also while the item is being loaded: it is not in its folder yet. */
    @CheckForNull
    private static Item present(Item item) {
        return Jenkins.get().getItemByFullName(item.getFullName(), Item.class);
    }
}
