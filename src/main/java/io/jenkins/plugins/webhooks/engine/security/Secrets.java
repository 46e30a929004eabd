package io.jenkins.plugins.webhooks.engine.security;

import java.time.Instant;
import java.util.List;

/**
 * The live secrets of one webhook, looked up at each use so that a rotated credential counts at once.
 * The first is the one to sign with; each of them may prove.
 */
@FunctionalInterface
public interface Secrets {
    /** No secret at all. */
    Secrets NONE = List::of;

    /**
     * All secrets, whether they count yet or still or not.
     *
     * @throws SecretUnavailableException if a configured one can't be read: the request must then fail closed
     */
    List<Secret> live();

    /**
     * Those that count at a time.
     *
     * @throws SecretUnavailableException if a configured one can't be read
     */
    default List<Secret> liveAt(Instant time) {
        return live().stream().filter(each -> each.validity().contains(time)).toList();
    }

    /** Secrets that never change. */
    static Secrets of(Secret... secrets) {
        List<Secret> fixed = List.of(secrets);
        return () -> fixed;
    }
}
