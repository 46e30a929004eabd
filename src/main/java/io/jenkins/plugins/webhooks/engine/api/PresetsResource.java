package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.outgoing.preset.Preset;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetAbout;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import io.jenkins.plugins.webhooks.engine.store.Page;
import java.util.List;

/** The presets that come with the engine, with the fields that each needs. */
final class PresetsResource implements Resource {
    @Override
    public ApiResponse answer(Call call) {
        List<PresetAbout> items =
                Presets.builtIn().all().stream().map(Preset::about).toList();
        return ApiResponse.json(200, new Page<>(items, null));
    }
}
