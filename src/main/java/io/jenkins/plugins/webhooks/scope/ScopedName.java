package io.jenkins.plugins.webhooks.scope;

import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import io.jenkins.plugins.webhooks.engine.security.Hash;
import java.util.HexFormat;

/** Names of webhooks that are unique only within their folder or job. */
final class ScopedName {
    private static final int LONGEST = 40;
    private static final int HASH_BYTES = 5;

    private ScopedName() {}

    /**
     * Checks a name.
     *
     * @throws IllegalArgumentException if it can't be one
     */
    static void requireValid(String name) {
        if (!WebhookName.isValid(name) || name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "'" + name + "' can't be the name of a folder's or job's webhook: use up to " + LONGEST
                            + " letters, digits, '_' and '-', the first one a letter or digit");
        }
    }

    /**
     * The name in lists, metrics and URLs: readable, and told apart by a hash of the whole name of the item, because
     * items may have names that differ only in what such a name can't hold.
     */
    static String whole(String name, String item) {
        String readable = item.replaceAll("[^A-Za-z0-9_-]+", "-");
        String start = readable.substring(0, Math.min(readable.length(), LONGEST));
        return name + "-" + start + "-" + HexFormat.of().formatHex(Hash.sha256(item), 0, HASH_BYTES);
    }
}
