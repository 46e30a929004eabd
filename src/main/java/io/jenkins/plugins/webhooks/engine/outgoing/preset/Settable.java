package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import java.util.List;

/** Fields and events that several presets have in common. */
final class Settable {
    /** What a status at a commit is made of. */
    static final List<String> EVERY_STATE = List.of("build.queued", "build.started", "build.completed");

    static final List<String> END = List.of("build.completed");

    private Settable() {}

    static PresetField token(String help) {
        return PresetField.secret("token", "Token", help);
    }

    static PresetField baseUrl(String example, String help) {
        return PresetField.required("baseUrl", "URL of the server", example, help);
    }

    /** A hosted system's address, for those who run their own. */
    static PresetField hostedAt(String url, String help) {
        return PresetField.optional("baseUrl", "URL of the API", url, help).or(url);
    }

    static PresetField repository(String example, String help) {
        return PresetField.optional("repository", "Repository", example, help);
    }

    static PresetField parameters(String example, String help) {
        return PresetField.optional("parameters", "Parameters", example, help);
    }
}
