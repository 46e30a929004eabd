package io.jenkins.plugins.webhooks.config;

import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundSetter;

/** A way with a secret; of several the first counts whose time it is. */
public abstract class SecretsAuthenticationConfig extends AuthenticationConfig {
    private List<String> secrets = new ArrayList<>();

    /** Credentials ids, each maybe with a time from and until which it counts. */
    public final List<String> getSecrets() {
        return secrets;
    }

    @DataBoundSetter
    public final void setSecrets(List<String> secrets) {
        this.secrets = Lines.clean(secrets);
    }

    /** For forms only. */
    public final List<SecretRef> getSecretRefs() {
        return SecretRef.wrap(secrets);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public final void setSecretRefs(List<SecretRef> refs) {
        secrets = SecretRef.unwrap(refs);
    }

    /**
     * The engine's form of them.
     *
     * @throws IllegalArgumentException if there is none
     */
    final Secrets secrets() {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("authentication needs at least one secret");
        }
        return CredentialSecrets.of(secrets);
    }

    /** The form; {@code <st:include from="${descriptor}" page="secrets.jelly"/>} shows the secrets. */
    public abstract static class SecretsDescriptor extends AuthenticationDescriptor {}
}
