package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Item;
import hudson.security.ACL;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/**
 * Credentials of one kind, as somebody sees them. Looked up at every use.
 *
 * @param <C> what is known of them
 * @param lookup finds them by their id
 * @param kind what forms call it
 * @param whose says in a message which ones those are
 */
record CredentialView<C>(Function<String, Optional<C>> lookup, String kind, String whose) {
    /** Those that the controller itself sees; requests come in and go out without a user. */
    static <C extends StandardCredentials> CredentialView<C> global(Class<C> type, String kind) {
        return new CredentialView<>(id -> CredentialChoices.find(type, id), kind, "in the global scope");
    }

    /** An item's own, those of its folders and the global ones. */
    static <C extends StandardCredentials> CredentialView<C> of(Item item, Class<C> type, String kind) {
        return new CredentialView<>(id -> seenBy(item, type, id), kind, "that '" + item.getFullName() + "' may use");
    }

    /** Texts that the controller itself sees. */
    static CredentialView<String> texts() {
        return global(StringCredentials.class, "Secret text").map(CredentialView::plain);
    }

    /** Texts that an item may use. */
    static CredentialView<String> texts(Item item) {
        return of(item, StringCredentials.class, "Secret text").map(CredentialView::plain);
    }

    /** Texts that a job may use; none without a job. */
    static CredentialView<String> textsOfJob(@CheckForNull Item job, String name) {
        return new CredentialView<>(
                id -> Optional.ofNullable(job)
                        .flatMap(present -> seenBy(present, StringCredentials.class, id))
                        .map(CredentialView::plain),
                "Secret text",
                "that the job of " + name + " may use");
    }

    /** The same, of which something else is known. */
    <D> CredentialView<D> map(Function<C, D> known) {
        return new CredentialView<>(id -> lookup.apply(id).map(known), kind, whose);
    }

    /**
     * Those with an id.
     *
     * @throws SecretUnavailableException if there are none
     */
    C require(String id) {
        return lookup.apply(id)
                .orElseThrow(() -> new SecretUnavailableException(
                        "there are no credentials '" + id + "' of the kind \"" + kind + "\" " + whose));
    }

    private static <C extends StandardCredentials> Optional<C> seenBy(Item item, Class<C> type, String id) {
        return Optional.ofNullable(
                CredentialsProvider.findCredentialByIdInItem(id, type, item, ACL.SYSTEM2, List.of()));
    }

    private static String plain(StringCredentials credentials) {
        return credentials.getSecret().getPlainText();
    }
}
