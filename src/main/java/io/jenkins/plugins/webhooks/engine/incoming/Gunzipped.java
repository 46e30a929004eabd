package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.io.IOException;
import okhttp3.Headers;

/**
 * A body after {@code Content-Encoding}.
 *
 * @param body decompressed, or null if it was not compressed or can't be decompressed
 * @param fault what is wrong with it, or null
 */
record Gunzipped(@CheckForNull byte[] body, @CheckForNull Rejection fault) {

    static Gunzipped of(BodyReader reader, Headers headers, byte[] raw, long limit) {
        String encoding = headers.get("Content-Encoding");
        if (encoding == null || encoding.isBlank() || encoding.equalsIgnoreCase("identity")) {
            return new Gunzipped(null, null);
        }
        if (!encoding.trim().equalsIgnoreCase("gzip")) {
            return fault(415, "unsupported content encoding", "only gzip is decompressed");
        }
        try {
            return new Gunzipped(reader.gunzip(raw, limit), null);
        } catch (BodyLimitException e) {
            return fault(413, "body too large", "decompressed, " + e.getMessage());
        } catch (BusyException e) {
            return new Gunzipped(null, Rejection.retryLater("limits", e.getMessage()));
        } catch (IOException e) {
            return fault(400, "malformed", "the body is not gzip, although Content-Encoding says so");
        }
    }

    private static Gunzipped fault(int status, String phrase, String detail) {
        return new Gunzipped(null, Rejection.of(status, phrase, "limits", detail));
    }
}
