package io.jenkins.plugins.webhooks.engine.incoming.published;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.time.Instant;
import java.util.List;

/**
 * The newest list of a source that was good.
 *
 * @param fetchedAt null if it is the built-in one
 */
record Known(
        List<String> texts,
        AddressRanges ranges,
        @CheckForNull Instant fetchedAt) {
    static Known of(List<String> texts, @CheckForNull Instant fetchedAt) {
        return new Known(List.copyOf(texts), AddressRanges.of(texts), fetchedAt);
    }
}
