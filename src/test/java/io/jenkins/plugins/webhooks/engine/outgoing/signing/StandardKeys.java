package io.jenkins.plugins.webhooks.engine.outgoing.signing;

/** The first key pair of RFC 8032, section 7.1, in Base64. */
final class StandardKeys {
    static final String SEED = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
    static final String PUBLIC = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    private StandardKeys() {}
}
