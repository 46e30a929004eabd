package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The methods a delivery can be sent with: those whose request has a body (RFC 9110, section 9.3; RFC 5789). */
public enum Method {
    POST,
    PUT,
    PATCH;

    /**
     * Reads the name as people write it, in any case.
     *
     * @throws IllegalArgumentException if deliveries can't be sent so; the message lists what can be
     */
    public static Method parse(String name) {
        for (Method method : values()) {
            if (method.name().equalsIgnoreCase(name.trim())) {
                return method;
            }
        }
        throw new IllegalArgumentException("no method '" + name + "' for deliveries: use "
                + Arrays.stream(values()).map(Method::name).collect(Collectors.joining(", ")));
    }
}
