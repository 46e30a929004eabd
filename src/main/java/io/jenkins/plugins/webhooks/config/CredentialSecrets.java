package io.jenkins.plugins.webhooks.config;

import hudson.model.Item;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretEntry;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;

/**
 * Secrets kept as credentials, looked up at every use: a rotated one counts at once and a deleted one closes its webhook
 * and nothing else.
 */
public final class CredentialSecrets implements Secrets {
    private final List<SecretEntry> entries;
    private final CredentialView<String> texts;

    /**
     * Takes credentials ids, each maybe with a time from and until which it counts.
     *
     * @throws IllegalArgumentException if a time can't be read
     */
    CredentialSecrets(List<String> lines, CredentialView<String> texts) {
        this.entries = lines.stream().map(SecretEntry::parse).toList();
        this.texts = texts;
    }

    /** Those of the whole installation; none for an empty list, so that the engine knows that nothing is configured. */
    static Secrets of(List<String> lines) {
        return lines.isEmpty() ? Secrets.NONE : new CredentialSecrets(lines, CredentialView.texts());
    }

    /**
     * Those that a folder or job may use: its own, its folders' or global ones; none for an empty list.
     *
     * @throws IllegalArgumentException if a time can't be read
     */
    public static Secrets of(Item item, List<String> lines) {
        return lines.isEmpty() ? Secrets.NONE : new CredentialSecrets(lines, CredentialView.texts(item));
    }

    @Override
    public List<Secret> live() {
        return entries.stream()
                .map(each -> each.bound(read(texts, each.reference())))
                .toList();
    }

    /**
     * Reads one.
     *
     * @throws SecretUnavailableException if there is none or it is empty
     */
    static Secret read(CredentialView<String> texts, String id) {
        String text = texts.require(id);
        if (text.isEmpty()) {
            throw new SecretUnavailableException("credentials '" + id + "' are empty");
        }
        return Secret.of(id, text);
    }
}
