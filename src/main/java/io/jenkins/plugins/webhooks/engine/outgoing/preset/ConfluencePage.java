package io.jenkins.plugins.webhooks.engine.outgoing.preset;

/** The page that is commented. */
final class ConfluencePage {
    static final PresetField FIELD = PresetField.required(
            "page", "Page", "123456789", "Its number: it stands in the address of the page and of its history.");

    private ConfluencePage() {}

    /**
     * Checks the field.
     *
     * @throws IllegalArgumentException if it is no number
     */
    static void require(PresetValues values) {
        if (!values.require("page").matches("[0-9]{1,20}")) {
            throw new IllegalArgumentException("page: must be the number of a page, such as 123456789");
        }
    }
}
