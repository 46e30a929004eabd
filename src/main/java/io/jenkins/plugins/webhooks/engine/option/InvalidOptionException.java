package io.jenkins.plugins.webhooks.engine.option;

/** An option of a scheme can't be used. The message says why in words. */
public class InvalidOptionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String option;

    public InvalidOptionException(String option, String message) {
        super(message);
        this.option = option;
    }

    /** Its name, so that an error can point at it; empty if it is the choice as a whole. */
    public String option() {
        return option;
    }
}
