package io.jenkins.plugins.webhooks.engine.incoming.published;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Gets a published list. */
final class RangeFetcher {
    private static final long MOST_BYTES = 4L * 1024 * 1024;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final OkHttpClient http;

    RangeFetcher(OkHttpClient http) {
        this.http = http.newBuilder().callTimeout(TIMEOUT).build();
    }

    /**
     * Asks the source.
     *
     * @throws IOException if there is no good list to be had; the message says why
     */
    List<String> fetch(RangeSource source) throws IOException {
        Request request = new Request.Builder()
                .url(source.url())
                .header("Accept", "application/json")
                .header("User-Agent", "Jenkins-Webhooks")
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (response.code() != 200) {
                throw new IOException("it answered " + response.code());
            }
            BufferedSource body = response.body().source();
            if (body.request(MOST_BYTES + 1)) {
                throw new IOException("it is larger than " + MOST_BYTES + " bytes");
            }
            return source.format().read(body.readByteArray());
        }
    }
}
