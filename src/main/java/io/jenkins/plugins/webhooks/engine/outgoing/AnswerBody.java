package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.outgoing.transport.NetworkFaults;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/**
 * What was read of an answer's body: no more than wanted, however long it is.
 *
 * @param bytes from its beginning
 * @param fault why it did not come whole; empty if it did
 */
record AnswerBody(byte[] bytes, String fault) {
    private static final int STEP = 8 * 1024;
    /** A short body is read to its end even if nobody wants it: only then can the connection be used again. */
    private static final int LEAST = 64 * 1024;

    /**
     * Reads up to so many bytes. A status that came counts, so a body that breaks off is no reason to throw.
     *
     * @param call ended if there is more: closing alone would read on for a while, to keep the connection
     */
    static AnswerBody read(Response response, Call call, int wanted) {
        int most = Math.max(wanted, LEAST);
        Buffer read = new Buffer();
        String fault = "";
        BufferedSource source = response.body().source();
        try {
            // One byte more tells whether it ends here.
            while (read.size() <= most && source.read(read, Math.min(STEP, most + 1 - read.size())) >= 0) {
                // Goes on until it ends.
            }
            if (read.size() > most) {
                fault = "the answer is longer than " + most + " bytes";
                call.cancel();
            }
        } catch (IOException e) {
            fault = NetworkFaults.words(e);
        }
        return new AnswerBody(read.snapshot((int) Math.min(most, read.size())).toByteArray(), fault);
    }
}
