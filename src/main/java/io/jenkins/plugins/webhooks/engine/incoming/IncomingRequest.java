package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.signature.RequestLine;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.io.InputStream;
import okhttp3.Headers;

/**
 * A request as the server took it in, its body unread.
 *
 * @param webhook the first segment of the path after {@code /webhook/}
 * @param method HTTP method
 * @param headers as received, and what the URL says as {@link UrlHeaders}
 * @param remoteAddress the peer's address as text
 * @param contentLength in bytes, or -1 if the sender did not say
 * @param body not closed by the receiver
 * @param scheme {@code http} or {@code https}; empty if unknown
 * @param target path and query exactly as sent; empty if unknown
 */
public record IncomingRequest(
        String webhook,
        String method,
        Headers headers,
        String remoteAddress,
        long contentLength,
        InputStream body,
        String scheme,
        String target) {

    /** A request of which no more is known. */
    public IncomingRequest(
            String webhook,
            String method,
            Headers headers,
            String remoteAddress,
            long contentLength,
            InputStream body) {
        this(webhook, method, headers, remoteAddress, contentLength, body, "", "");
    }

    /**
     * The same request with the rest of its URL. A server calls this for every request, because it also drops headers
     * that pass themselves off as parts of the URL.
     *
     * @param token the second segment of the path after {@code /webhook/}, or null
     * @param query the part behind the question mark as received, or null
     */
    public IncomingRequest at(@CheckForNull String token, @CheckForNull String query) {
        return new IncomingRequest(
                webhook,
                method,
                UrlHeaders.add(headers, token, query),
                remoteAddress,
                contentLength,
                body,
                scheme,
                target);
    }

    /**
     * The same request with its URL as it came, for signatures that cover it.
     *
     * @param path raw, as sent
     * @param query raw, or null
     */
    public IncomingRequest over(String scheme, String path, @CheckForNull String query) {
        return new IncomingRequest(
                webhook,
                method,
                headers,
                remoteAddress,
                contentLength,
                body,
                scheme,
                query == null ? path : path + "?" + query);
    }

    /** What a proof may cover besides headers and body. */
    RequestLine line() {
        return new RequestLine(method, scheme, target, remoteAddress);
    }
}
