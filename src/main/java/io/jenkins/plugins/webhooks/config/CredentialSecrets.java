package io.jenkins.plugins.webhooks.config;

import hudson.model.Item;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretEntry;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;

/**
 * Secrets kept as credentials, looked up at every use: a rotated one counts at once and a deleted one closes its webhook
 * and nothing else.
 */
public final class CredentialSecrets implements Secrets {
    private final List<SecretEntry> entries;
    private final SecretTexts texts;

    /**
     * Takes credentials ids, each maybe with a time from and until which it counts.
     *
     * @throws IllegalArgumentException if a time can't be read
     */
    CredentialSecrets(List<String> lines, SecretTexts texts) {
        this.entries = lines.stream().map(SecretEntry::parse).toList();
        this.texts = texts;
    }

    /** Those of the whole installation; none for an empty list, so that the engine knows that nothing is configured. */
    static Secrets of(List<String> lines) {
        return lines.isEmpty() ? Secrets.NONE : new CredentialSecrets(lines, SecretTexts.GLOBAL);
    }

    /**
     * One that a folder or job may use: its own, its folders' or a global one.
     *
     * @throws IllegalArgumentException if a time can't be read
     */
    public static Secrets of(Item item, String line) {
        return of(item, List.of(line));
    }

    /** Several of them; none for an empty list. */
    public static Secrets of(Item item, List<String> lines) {
        return lines.isEmpty() ? Secrets.NONE : new CredentialSecrets(lines, SecretTexts.of(item));
    }

    @Override
    public List<Secret> live() {
        return entries.stream()
                .map(each -> each.bound(texts.read(each.reference())))
                .toList();
    }
}
