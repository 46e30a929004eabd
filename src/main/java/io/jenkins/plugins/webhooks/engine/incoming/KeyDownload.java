package io.jenkins.plugins.webhooks.engine.incoming;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Gets a document of public keys.
 *
 * @param http whose connections the egress guard checks, and which follows no redirect
 */
record KeyDownload(Supplier<OkHttpClient> http) {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int MOST_BYTES = 512 * 1024;

    /**
     * The document's text.
     *
     * @throws IOException if it can't be had
     */
    String text(HttpUrl url) throws IOException {
        OkHttpClient client = http.get().newBuilder().callTimeout(LONGEST).build();
        Request request = new Request.Builder()
                .url(url)
                .header("Accept", "application/json")
                .header("User-Agent", "Webhooks")
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (response.code() != 200) {
                throw new IOException("it answered with status " + response.code());
            }
            byte[] bytes = response.body().byteStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("it answered with more than " + MOST_BYTES + " bytes");
            }
            return new String(bytes, UTF_8);
        }
    }
}
