package io.jenkins.plugins.webhooks.engine.incoming;

/** Ends a request's way through the checks. Made without a stack trace, because refusing must be cheap. */
final class RejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    RejectedException(Rejection rejection) {
        super(rejection.detail(), null, false, false);
        this.rejection = rejection;
    }

    Rejection rejection() {
        return rejection;
    }
}
