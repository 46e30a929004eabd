package io.jenkins.plugins.webhooks.config;

import java.util.ArrayList;
import java.util.List;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** What a form sends of the drop-down of presets: the chosen one and the fields below it. */
public final class PresetChoice {
    private final String value;
    private List<PresetFieldConfig> fields = new ArrayList<>();

    @DataBoundConstructor
    public PresetChoice(String value) {
        this.value = value;
    }

    public String getValue() {
        return value;
    }

    public List<PresetFieldConfig> getFields() {
        return fields;
    }

    /** Those that nobody filled in are left out. */
    @DataBoundSetter
    public void setFields(List<PresetFieldConfig> fields) {
        this.fields = new ArrayList<>(
                fields.stream().filter(each -> !each.getValue().isEmpty()).toList());
    }
}
