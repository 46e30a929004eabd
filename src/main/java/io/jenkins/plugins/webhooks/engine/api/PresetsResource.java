package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.outgoing.preset.Preset;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetAbout;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import io.jenkins.plugins.webhooks.engine.store.Page;
import java.util.List;
import java.util.function.Supplier;

/** What outgoing webhooks can be made from, with the fields that each needs. */
record PresetsResource(Supplier<Presets> presets) implements Resource {
    @Override
    public ApiResponse answer(Call call) {
        List<PresetAbout> items =
                presets.get().all().stream().map(Preset::about).toList();
        return ApiResponse.json(200, new Page<>(items, null));
    }
}
