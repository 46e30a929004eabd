package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A run as it is at one moment, free of Jenkins' types.
 *
 * @param job its job
 * @param number of the run within the job
 * @param displayName usually {@code #12}
 * @param url absolute if this controller knows its own, otherwise relative to its root
 * @param result a result's name, or null while there is none
 * @param previousResult that of the run completed before, or null
 * @param startedAt when it began
 * @param duration in milliseconds, or null before the end
 * @param causes in plain words
 * @param parameters by name; sensitive ones are not among them
 * @param scm what source it is made of
 * @param receipt id of the receipt that started it, or null
 */
record RunSnapshot(
        JobFacts job,
        int number,
        String displayName,
        String url,
        @CheckForNull String result,
        @CheckForNull String previousResult,
        Instant startedAt,
        @CheckForNull Long duration,
        List<String> causes,
        Map<String, Object> parameters,
        ScmFacts scm,
        @CheckForNull String receipt) {}
