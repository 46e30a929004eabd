package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import edu.umd.cs.findbugs.annotations.CheckForNull;

/**
 * One field of a preset, described for forms, documentation and errors.
 *
 * @param name in configuration
 * @param label for people
 * @param required whether nothing can be sent without it
 * @param secret whether its value is a secret: credentials id in Jenkins, {@code env:} or {@code file:} standalone
 * @param example a value as somebody might write it; not one for a secret
 * @param defaultValue what counts if it is empty, or null if nothing or something that depends on the event
 * @param help one or two plain sentences
 */
public record PresetField(
        String name,
        String label,
        boolean required,
        boolean secret,
        String example,
        @CheckForNull String defaultValue,
        String help) {
    static PresetField secret(String name, String label, String help) {
        return new PresetField(name, label, true, true, "", null, help);
    }

    static PresetField required(String name, String label, String example, String help) {
        return new PresetField(name, label, true, false, example, null, help);
    }

    static PresetField optional(String name, String label, String example, String help) {
        return new PresetField(name, label, false, false, example, null, help);
    }

    /** The same with a value that counts if it is empty. */
    PresetField or(String value) {
        return new PresetField(name, label, required, secret, example, value, help);
    }
}
