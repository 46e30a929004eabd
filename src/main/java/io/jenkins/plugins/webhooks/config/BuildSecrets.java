package io.jenkins.plugins.webhooks.config;

import hudson.model.Job;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.webhooks.engine.incoming.WaitSecrets;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Wait;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.List;
import jenkins.model.Jenkins;

/**
 * What the sender of a build's one-time URL signs with: credentials as the build's job sees them, its folders included.
 */
final class BuildSecrets implements WaitSecrets {
    @Override
    public Secrets of(Wait wait) {
        return () -> List.of(read(wait));
    }

    @SuppressWarnings("try")
    private static Secret read(Wait wait) {
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            Job<?, ?> job = Jenkins.get().getItemByFullName(jobOf(wait.owner()), Job.class);
            return CredentialSecrets.read(CredentialView.textsOfJob(job, wait.owner()), wait.credentials());
        }
    }

    /** The owner of a wait is a build: its job's full name, a number sign, its number. */
    private static String jobOf(String owner) {
        int number = owner.lastIndexOf('#');
        return number < 0 ? owner : owner.substring(0, number);
    }
}
