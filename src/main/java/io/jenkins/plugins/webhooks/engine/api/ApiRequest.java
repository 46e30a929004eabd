package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A call of the REST interface, free of any server's types.
 *
 * @param method HTTP method
 * @param path below the page, decoded, without a leading slash: {@code api/v1/receipts/x}, {@code metrics}
 * @param query decoded parameters
 * @param accept the header of that name, or null if the caller takes anything
 * @param body read to a bound, not closed
 * @param caller who calls
 * @param allowed what the caller may do
 */
public record ApiRequest(
        String method,
        String path,
        Map<String, String> query,
        @CheckForNull String accept,
        InputStream body,
        Caller caller,
        Predicate<Access> allowed) {
    public ApiRequest {
        query = Map.copyOf(query);
    }
}
