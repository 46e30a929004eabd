package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.PresetUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The presets there are, by name. */
public final class Presets {
    private final Map<String, Preset> byName = new LinkedHashMap<>();

    /**
     * Takes them in the order in which pages list them.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public Presets(List<Preset> presets) {
        for (Preset preset : presets) {
            if (byName.put(preset.about().name(), preset) != null) {
                throw new IllegalArgumentException(
                        "two presets are named '" + preset.about().name() + "'");
            }
        }
    }

    /** Those that come with the engine. */
    public static Presets builtIn() {
        return new Presets(List.of(
                Plain.STANDARD,
                Plain.GITHUB,
                Plain.CLOUDEVENTS,
                Plain.GENERIC,
                new GitHubStatus(),
                new GitHubDispatch(),
                new GitLabStatus(),
                new GitLabPipeline(),
                new BitbucketCloudStatus(),
                new BitbucketDataCenterStatus(),
                new JiraComment(),
                new JiraTransition(),
                new JiraBuildInfo(),
                new JiraDeploymentInfo(),
                new ConfluenceCloudComment(),
                new ConfluenceDataCenterComment(),
                new JenkinsWebhook(),
                new JenkinsJob(),
                new CircleCiPipeline(),
                new TravisBuild(),
                new DockerHubBuild(),
                Chat.SLACK,
                Chat.MATTERMOST,
                Chat.TEAMS,
                Chat.DISCORD));
    }

    /** The one of this name. */
    public Optional<Preset> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The one of this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists all
     */
    public Preset require(String name) {
        return named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no preset '" + name + "': use one of " + String.join(", ", byName.keySet())));
    }

    /** All of them. */
    public List<Preset> all() {
        return List.copyOf(byName.values());
    }

    /**
     * Starts a webhook that is as the preset says; what is set on it afterwards counts instead.
     *
     * @param name of the webhook
     * @throws IllegalArgumentException if a required field is missing, one is unknown or has a value that can't be
     */
    public static OutgoingWebhook.Builder start(String name, Preset preset, PresetValues values) {
        PresetAbout about = preset.about();
        for (String field : values.fields()) {
            if (about.fields().stream().noneMatch(each -> each.name().equals(field))) {
                throw new IllegalArgumentException(unknown(about, field));
            }
        }
        PresetValues complete = values.withDefaults(about.fields());
        for (PresetField field : about.fields()) {
            if (field.required() && !complete.has(field)) {
                throw new IllegalArgumentException("the preset '" + about.name() + "' needs the field '" + field.name()
                        + "' (" + field.label() + ")");
            }
        }
        OutgoingWebhook.Builder webhook = OutgoingWebhook.named(name).events(about.events());
        preset.apply(complete, webhook.preset(new PresetUse(about.name(), List.of())));
        return webhook;
    }

    private static String unknown(PresetAbout about, String field) {
        return "the preset '" + about.name() + "' has no field '" + field + "'; it has "
                + (about.fields().isEmpty()
                        ? "none"
                        : about.fields().stream().map(PresetField::name).collect(Collectors.joining(", ")));
    }
}
