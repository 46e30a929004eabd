package io.jenkins.plugins.webhooks.config;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.model.Job;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.webhooks.engine.incoming.WaitSecrets;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Wait;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;

/**
 * What the sender of a build's one-time URL signs with: credentials as the build's job sees them, its folders included.
 */
public final class BuildSecrets implements WaitSecrets {
    @Override
    public Secrets of(Wait wait) {
        return () -> List.of(read(wait));
    }

    @SuppressWarnings("try")
    private static Secret read(Wait wait) {
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            Job<?, ?> job = Jenkins.get().getItemByFullName(jobOf(wait.owner()), Job.class);
            String id = wait.credentials();
            return find(job, id)
                    .map(found -> Secret.of(id, found.getSecret().getPlainText()))
                    .orElseThrow(() -> new SecretUnavailableException("the job of " + wait.owner()
                            + " sees no credentials '" + id + "' of the kind \"Secret text\""));
        }
    }

    /** The credentials as a job sees them; empty without a job. */
    public static Optional<StringCredentials> find(Job<?, ?> job, String id) {
        return Optional.ofNullable(job)
                .map(present -> CredentialsProvider.findCredentialByIdInItem(
                        id, StringCredentials.class, present, ACL.SYSTEM2, List.of()));
    }

    /** The owner of a wait is a build: its job's full name, a number sign, its number. */
    private static String jobOf(String owner) {
        int number = owner.lastIndexOf('#');
        return number < 0 ? owner : owner.substring(0, number);
    }
}
