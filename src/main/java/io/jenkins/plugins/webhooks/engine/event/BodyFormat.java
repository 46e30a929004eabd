package io.jenkins.plugins.webhooks.engine.event;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How an event is written into a request. */
public enum BodyFormat {
    /** Our own JSON: {@code id, type, time, severity, source, subject, data}. */
    JSON("json"),
    /** CloudEvents 1.0 structured mode, {@code application/cloudevents+json}. */
    CLOUDEVENTS("cloudevents"),
    /** CloudEvents 1.0 binary mode: attributes as {@code ce-} headers, data as the body. */
    CLOUDEVENTS_BINARY("cloudevents-binary");

    private final String label;

    BodyFormat(String label) {
        this.label = label;
    }

    /** The name in configuration. */
    public String label() {
        return label;
    }

    /**
     * Reads the name in configuration.
     *
     * @throws IllegalArgumentException if there is no such format; the message lists them
     */
    public static BodyFormat parse(String label) {
        for (BodyFormat format : values()) {
            if (format.label.equalsIgnoreCase(label.trim())) {
                return format;
            }
        }
        throw new IllegalArgumentException("no format '" + label + "': use "
                + Arrays.stream(values()).map(BodyFormat::label).collect(Collectors.joining(", ")));
    }
}
