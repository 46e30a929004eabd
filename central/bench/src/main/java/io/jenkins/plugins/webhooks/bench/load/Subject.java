package io.jenkins.plugins.webhooks.bench.load;

import java.io.IOException;
import java.util.Optional;

/** What is measured: a running receiver of pushes on this machine. */
interface Subject extends AutoCloseable {
    /** For the table. */
    String name();

    /** Where pushes go. */
    String url();

    /** What became of the acknowledged pushes so far; empty if it keeps no account. */
    default Optional<Ledger.Kept> kept() throws IOException {
        return Optional.empty();
    }

    @Override
    void close();
}
