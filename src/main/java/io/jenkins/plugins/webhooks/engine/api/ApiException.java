package io.jenkins.plugins.webhooks.engine.api;

/** A call that can't be served; the message is the sentence for the caller and names the fix. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ApiException(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    static ApiException badRequest(String sentence) {
        return new ApiException(400, sentence);
    }

    static ApiException notFound(String kind, String id) {
        return new ApiException(404, "there is no " + kind + " '" + id + "'");
    }

    int status() {
        return status;
    }
}
