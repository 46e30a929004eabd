package hudson.lifecycle;

public class RestartNotSupportedException extends Exception {
    private static final long serialVersionUID = 1L;

    public RestartNotSupportedException(String message) {
        super(message);
    }
}
