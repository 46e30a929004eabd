package io.jenkins.plugins.webhooks.engine.incoming.provider;

import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.ArrayList;
import java.util.List;

/** For systems that can prove themselves in a way that somebody has to choose there, such as with a password. */
final class ChosenScheme {
    private ChosenScheme() {}

    /** The scheme that the settings name, if they name one, before those that the system has by itself. */
    static List<SignatureScheme> before(SignatureSettings settings, List<SignatureScheme> own) {
        if (settings.other() == null) {
            return own;
        }
        List<SignatureScheme> all = new ArrayList<>(own);
        all.add(0, settings.other());
        return all;
    }
}
