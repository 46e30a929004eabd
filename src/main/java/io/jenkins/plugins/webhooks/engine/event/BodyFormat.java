package io.jenkins.plugins.webhooks.engine.event;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How an event is written into a request. */
public enum BodyFormat {
    /** Our own JSON: {@code id, type, time, severity, source, subject, data}. */
    JSON("json", "application/json"),
    /** The same on one line with its end. */
    NDJSON("ndjson", "application/x-ndjson"),
    /** The same as elements. */
    XML("xml", "application/xml"),
    /** The same as fields of a form, named by their paths. */
    FORM("form", "application/x-www-form-urlencoded"),
    /** A form whose one field {@code payload} holds our JSON. */
    FORM_PAYLOAD("form-payload", "application/x-www-form-urlencoded"),
    /** What a template makes of it. */
    TEXT("text", "text/plain; charset=utf-8"),
    /** CloudEvents 1.0 structured mode. */
    CLOUDEVENTS("cloudevents", "application/cloudevents+json"),
    /** CloudEvents 1.0 binary mode: attributes as {@code ce-} headers, data as the body. */
    CLOUDEVENTS_BINARY("cloudevents-binary", "application/json");

    private final String label;
    private final String contentType;

    BodyFormat(String label, String contentType) {
        this.label = label;
        this.contentType = contentType;
    }

    /** The name in configuration. */
    public String label() {
        return label;
    }

    /** What stands in {@code Content-Type} where nothing else is asked for. */
    public String contentType() {
        return contentType;
    }

    /** Whether the CloudEvents specification says how it looks. */
    public boolean isCloudEvents() {
        return this == CLOUDEVENTS || this == CLOUDEVENTS_BINARY;
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
