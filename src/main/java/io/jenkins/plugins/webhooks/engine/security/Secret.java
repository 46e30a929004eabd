package io.jenkins.plugins.webhooks.engine.security;

import java.nio.charset.StandardCharsets;

/** A shared secret or key. Never appears in texts: {@link #toString()} gives the id alone. */
public final class Secret {
    private final String id;
    private final String value;
    private final Validity validity;

    private Secret(String id, String value, Validity validity) {
        this.id = id;
        this.value = value;
        this.validity = validity;
    }

    /**
     * Wraps a value.
     *
     * @param id what people call it: a credentials id, {@code env:NAME} or {@code file:path}
     * @throws IllegalArgumentException if the value is empty, because an empty key proves nothing
     */
    public static Secret of(String id, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("secret '" + id + "' is empty");
        }
        return new Secret(id, value, Validity.ALWAYS);
    }

    /** The same secret, counting only then. */
    public Secret during(Validity period) {
        return new Secret(id, value, period);
    }

    /** When it counts. */
    public Validity validity() {
        return validity;
    }

    /** What people call it; fit for traces and logs. */
    public String id() {
        return id;
    }

    /** The value as text, exactly as configured. */
    public String text() {
        return value;
    }

    /** The value as UTF-8 bytes. */
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "secret '" + id + "'";
    }
}
