package io.jenkins.plugins.webhooks.scope;

import hudson.model.Item;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretEntry;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;

/** The secrets of a folder's incoming webhook, looked up at every use. */
record DoorSecrets(Item folder, List<SecretEntry> entries) implements Secrets {
    /**
     * Reads the lines of a configuration.
     *
     * @throws IllegalArgumentException if a time can't be read
     */
    static Secrets of(Item folder, List<String> lines) {
        return lines.isEmpty()
                ? Secrets.NONE
                : new DoorSecrets(
                        folder, lines.stream().map(SecretEntry::parse).toList());
    }

    @Override
    public List<Secret> live() {
        return entries.stream()
                .flatMap(each -> new ItemSecrets(folder, each.reference()).live().stream().map(each::bound))
                .toList();
    }
}
