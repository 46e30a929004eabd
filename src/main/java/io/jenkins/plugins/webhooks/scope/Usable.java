package io.jenkins.plugins.webhooks.scope;

import hudson.model.Item;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a webhook of one item that can't be used from taking those of other items with it. */
final class Usable {
    private static final Logger LOG = LoggerFactory.getLogger(Usable.class);

    private Usable() {}

    /**
     * The webhook as the engine has it, or none and a line in the log.
     *
     * @param kind what the line begins with, such as "Incoming webhook"
     * @param webhook gives it or throws {@link IllegalArgumentException}
     */
    static <T> Stream<T> of(String kind, String name, Item item, Supplier<T> webhook) {
        try {
            return Stream.of(webhook.get());
        } catch (IllegalArgumentException e) {
            LOG.warn("{} '{}' of '{}' is not in force: {}", kind, name, item.getFullName(), e.getMessage());
            return Stream.empty();
        }
    }
}
