package io.jenkins.plugins.webhooks.engine.outgoing;

import java.util.List;

/**
 * The preset that a webhook was made from.
 *
 * @param name of the preset
 * @param needs what its target can't do without; an event that lacks one is not for this webhook
 */
public record PresetUse(String name, List<Need> needs) {
    /** Everything was said by hand. */
    public static final PresetUse NONE = new PresetUse("generic", List.of());

    public PresetUse {
        needs = List.copyOf(needs);
    }
}
