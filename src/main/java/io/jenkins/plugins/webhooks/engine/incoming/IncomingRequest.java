package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
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
 */
public record IncomingRequest(
        String webhook, String method, Headers headers, String remoteAddress, long contentLength, InputStream body) {

    /**
     * The same request with the rest of its URL. A server calls this for every request, because it also drops headers
     * that pass themselves off as parts of the URL.
     *
     * @param token the second segment of the path after {@code /webhook/}, or null
     * @param query the part behind the question mark as received, or null
     */
    public IncomingRequest at(@CheckForNull String token, @CheckForNull String query) {
        return new IncomingRequest(
                webhook, method, UrlHeaders.add(headers, token, query), remoteAddress, contentLength, body);
    }
}
