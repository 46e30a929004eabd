package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetAbout;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetField;
import java.util.List;

/** A preset as the drop-down of a form shows it. */
public final class PresetOption {
    private static final String GUIDES = "https://github.com/jenkinsci/webhooks-plugin/blob/main/docs/";

    private final PresetAbout about;
    private final boolean selected;
    private final List<Input> inputs;

    private PresetOption(PresetAbout about, @CheckForNull OutgoingWebhookConfig webhook) {
        this.about = about;
        this.selected = about.name().equals(webhook == null ? ChosenPreset.USUAL : webhook.getPreset());
        this.inputs = about.fields().stream()
                .map(field -> new Input(field, selected && webhook != null ? webhook.fieldValue(field.name()) : ""))
                .toList();
    }

    /** Every preset, the one of the webhook with its values. */
    static List<PresetOption> all(@CheckForNull OutgoingWebhookConfig webhook) {
        return ChosenPreset.all().all().stream()
                .map(each -> new PresetOption(each.about(), webhook))
                .toList();
    }

    public String getName() {
        return about.name();
    }

    public String getTitle() {
        return about.title();
    }

    public String getGuide() {
        return GUIDES + about.guide();
    }

    public boolean isSelected() {
        return selected;
    }

    public List<Input> getInputs() {
        return inputs;
    }

    /** One field with its value. */
    public static final class Input {
        private final PresetField field;
        private final String value;

        private Input(PresetField field, String value) {
            this.field = field;
            this.value = value;
        }

        public String getName() {
            return field.name();
        }

        public String getLabel() {
            return field.label();
        }

        public String getHelp() {
            return field.help();
        }

        public boolean isSecret() {
            return field.secret();
        }

        public String getValue() {
            return value;
        }

        /** What stands there if nobody writes anything. */
        public String getPlaceholder() {
            String usual = field.defaultValue();
            return usual == null ? field.example() : usual;
        }

        /** Credentials to choose from; to anyone who may not configure only the value that stands there already. */
        public ListBoxModel getChoices() {
            return SecretChoices.items(value);
        }
    }
}
