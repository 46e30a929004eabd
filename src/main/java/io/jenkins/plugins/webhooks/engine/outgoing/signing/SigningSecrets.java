package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The secrets that sign at a time. */
final class SigningSecrets {
    private SigningSecrets() {}

    /**
     * All of them, the first first.
     *
     * @throws SecretUnavailableException if there is none
     */
    static List<Secret> all(Secrets secrets, Instant now) {
        List<Secret> live = secrets.liveAt(now);
        if (live.isEmpty()) {
            throw new SecretUnavailableException("no secret to sign with counts now");
        }
        return live;
    }

    /**
     * The first, for schemes whose header has room for one signature.
     *
     * @throws SecretUnavailableException if there is none
     */
    static Secret first(Secrets secrets, Instant now) {
        return all(secrets, now).get(0);
    }

    /**
     * Those that are keys. One that is none does not keep the others from signing, as it does not keep our receiver
     * from checking.
     *
     * @param form what a key looks like, in words
     * @throws SecretUnavailableException if none is
     */
    static <K> List<K> keys(Secrets secrets, Instant now, Function<Secret, Optional<K>> reader, String form) {
        List<Secret> live = all(secrets, now);
        List<K> keys =
                live.stream().flatMap(each -> reader.apply(each).stream()).toList();
        if (keys.isEmpty()) {
            throw new SecretUnavailableException(live.get(0) + " can't sign: it must be " + form);
        }
        return keys;
    }
}
