package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import java.util.List;

/**
 * What people need to know of a preset before they choose it.
 *
 * @param name in configuration: {@code github-status}
 * @param title for people: {@code GitHub: commit status}
 * @param guide page below {@code docs/}, with the heading: {@code systems/github.md#send-commit-statuses}
 * @param documentation the system's own page about what is called
 * @param fields in the order of a form
 * @param events what is sent unless the webhook chooses; none where it must choose itself
 */
public record PresetAbout(
        String name, String title, String guide, String documentation, List<PresetField> fields, List<String> events) {
    public PresetAbout {
        fields = List.copyOf(fields);
        events = List.copyOf(events);
    }
}
