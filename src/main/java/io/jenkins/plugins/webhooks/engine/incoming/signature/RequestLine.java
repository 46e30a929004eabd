package io.jenkins.plugins.webhooks.engine.incoming.signature;

/**
 * What a proof may cover or stand in besides headers and body. Empty texts stand for what is not known.
 *
 * @param method HTTP method
 * @param scheme {@code http} or {@code https}, as the server took the request in
 * @param target path and query exactly as sent, for example {@code /webhook/x?token=y}
 * @param peer address of the other end of the connection, never of a header
 */
public record RequestLine(String method, String scheme, String target, String peer) {
    /** Nothing is known: whatever must be covered or stand here then proves nothing. */
    public static final RequestLine UNKNOWN = new RequestLine("", "", "", "");

    /** The path as sent, without the query. */
    public String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** The query as sent, without the question mark; empty if there is none. */
    public String query() {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    /** Fit for logs: a target may hold a token. */
    @Override
    public String toString() {
        return method + " from " + peer;
    }
}
