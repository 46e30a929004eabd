package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import java.util.Locale;

/** What a kind of target expects where its outgoing webhook says nothing itself. */
enum Preset {
    /** Our JSON, signed as the Standard Webhooks specification says. */
    STANDARD(BodyFormat.JSON, Scheme.STANDARD),
    /** Our JSON, signed as GitHub signs. */
    GITHUB(BodyFormat.JSON, Scheme.GITHUB),
    /** A structured CloudEvent, signed as the Standard Webhooks specification says. */
    CLOUDEVENTS(BodyFormat.CLOUDEVENTS, Scheme.STANDARD);

    private final BodyFormat format;
    private final Scheme scheme;

    Preset(BodyFormat format, Scheme scheme) {
        this.format = format;
        this.scheme = scheme;
    }

    /** The chosen format, or this preset's if none is chosen. */
    BodyFormat format(@CheckForNull String chosen) {
        return chosen == null ? format : BodyFormat.parse(chosen);
    }

    /** The chosen scheme, or this preset's if none is chosen. */
    Scheme scheme(@CheckForNull String chosen) {
        return chosen == null ? scheme : Scheme.parse(chosen);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the name in configuration.
     *
     * @throws IllegalArgumentException if there is no such preset
     */
    static Preset parse(String label) {
        for (Preset preset : values()) {
            if (preset.label().equalsIgnoreCase(label)) {
                return preset;
            }
        }
        throw new IllegalArgumentException("no preset '" + label + "': use standard, github or cloudevents");
    }
}
