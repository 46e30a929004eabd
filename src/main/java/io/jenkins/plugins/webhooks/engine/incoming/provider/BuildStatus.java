package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.Locale;

/** Where a build is. The systems have some thirty words for it, and no word means two things. */
enum BuildStatus {
    QUEUED(Severity.INFO, false),
    RUNNING(Severity.INFO, false),
    SUCCESS(Severity.SUCCESS, true),
    UNSTABLE(Severity.WARNING, true),
    FAILURE(Severity.ERROR, true),
    /** It could not be built, which says nothing about the source. */
    ERROR(Severity.ERROR, true),
    CANCELLED(Severity.WARNING, true),
    SKIPPED(Severity.INFO, true),
    /** The sender's word is none that we know. */
    UNKNOWN(Severity.INFO, false);

    private final Severity severity;
    private final boolean finished;

    BuildStatus(Severity severity, boolean finished) {
        this.severity = severity;
        this.finished = finished;
    }

    /** The status behind a sender's word, in any case; {@code _}, {@code -} and spaces don't count. */
    static BuildStatus of(@CheckForNull String word) {
        String letters = word == null ? "" : word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (letters) {
            case "queued",
                    "pending",
                    "created",
                    "requested",
                    "waiting",
                    "waitingforresource",
                    "preparing",
                    "scheduled",
                    "manual",
                    "received",
                    "notstarted" -> QUEUED;
            case "running", "inprogress", "started" -> RUNNING;
            case "success", "successful", "succeeded", "passed", "fixed", "neutral" -> SUCCESS;
            case "unstable", "partiallysucceeded" -> UNSTABLE;
            case "failure", "failed", "broken", "stillfailing", "timedout", "startupfailure" -> FAILURE;
            case "error", "errored", "unauthorized" -> ERROR;
            case "canceled", "cancelled", "canceling", "aborted", "stopped", "stale" -> CANCELLED;
            case "skipped", "notbuilt" -> SKIPPED;
            default -> UNKNOWN;
        };
    }

    /** How much it matters. */
    Severity severity() {
        return severity;
    }

    /** Whether nothing more will come of this build. */
    boolean isFinished() {
        return finished;
    }
}
