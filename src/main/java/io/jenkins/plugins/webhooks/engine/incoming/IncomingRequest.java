package io.jenkins.plugins.webhooks.engine.incoming;

import java.io.InputStream;
import okhttp3.Headers;

/**
 * A request as the server took it in, its body unread.
 *
 * @param webhook the part of the path after {@code /webhook/}
 * @param method HTTP method
 * @param headers as received
 * @param remoteAddress the peer's address as text
 * @param contentLength in bytes, or -1 if the sender did not say
 * @param body not closed by the receiver
 */
public record IncomingRequest(
        String webhook, String method, Headers headers, String remoteAddress, long contentLength, InputStream body) {}
