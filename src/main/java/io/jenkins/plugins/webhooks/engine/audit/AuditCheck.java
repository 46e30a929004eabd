package io.jenkins.plugins.webhooks.engine.audit;

import edu.umd.cs.findbugs.annotations.CheckForNull;

/**
 * What a look at the whole audit trail gave.
 *
 * @param intact whether every line follows from the one before
 * @param lines how many are intact, counted from the first
 * @param hash of the last of them; whoever wrote it down elsewhere can tell whether the trail was written anew
 * @param reason what is wrong with the next one, or null
 */
public record AuditCheck(
        boolean intact,
        long lines,
        String hash,
        @CheckForNull String reason) {}
