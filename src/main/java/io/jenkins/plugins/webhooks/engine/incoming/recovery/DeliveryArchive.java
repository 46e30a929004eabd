package io.jenkins.plugins.webhooks.engine.incoming.recovery;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** What a system remembers of its deliveries to us. */
interface DeliveryArchive {
    /**
     * The deliveries made since a time, each delivery id once.
     *
     * @throws IOException if the system can't be asked; the message says why
     */
    List<Missed> since(Instant time) throws IOException;

    /**
     * Asks the system to send one again, with the same delivery id.
     *
     * @throws IOException if it refuses
     */
    void sendAgain(Missed missed) throws IOException;
}
