package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;
import hudson.security.ACL;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/**
 * Credentials of the kind "Secret text", as somebody sees them.
 *
 * @param lookup gives the text for an id; empty if there are no such credentials
 * @param whose says in a message which ones those are
 */
record SecretTexts(Function<String, Optional<String>> lookup, String whose) {
    /** Those that the controller itself sees; requests come in without a user. */
    static final SecretTexts GLOBAL = new SecretTexts(
            id -> CredentialChoices.find(StringCredentials.class, id).map(SecretTexts::plain), "in the global scope");

    /** An item's own, those of its folders and the global ones. */
    static SecretTexts of(Item item) {
        return new SecretTexts(id -> seenBy(item, id), "that '" + item.getFullName() + "' may use");
    }

    /**
     * Reads one.
     *
     * @throws SecretUnavailableException if there is none or it is empty
     */
    Secret read(String id) {
        String text = lookup.apply(id)
                .orElseThrow(() -> new SecretUnavailableException(
                        "there are no credentials '" + id + "' of the kind \"Secret text\" " + whose));
        if (text.isEmpty()) {
            throw new SecretUnavailableException("credentials '" + id + "' are empty");
        }
        return Secret.of(id, text);
    }

    /** Empty without an item. */
    static Optional<String> seenBy(@CheckForNull Item item, String id) {
        return Optional.ofNullable(item)
                .map(present -> CredentialsProvider.findCredentialByIdInItem(
                        id, StringCredentials.class, present, ACL.SYSTEM2, List.of()))
                .map(SecretTexts::plain);
    }

    private static String plain(StringCredentials credentials) {
        return credentials.getSecret().getPlainText();
    }
}
