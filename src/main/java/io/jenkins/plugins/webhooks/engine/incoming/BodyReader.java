package io.jenkins.plugins.webhooks.engine.incoming;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * Reads bodies that nobody has vouched for yet: never more than the limit of one, never more than the budget of all
 * together.
 */
final class BodyReader {
    private static final int CHUNK = 16 * 1024;

    private final long budget;
    private final AtomicLong inUse = new AtomicLong();

    /**
     * Sets memory aside.
     *
     * @param budget for all bodies being read at once, in bytes
     */
    BodyReader(long budget) {
        this.budget = budget;
    }

    /**
     * Reads a body to its end.
     *
     * @throws BodyLimitException as soon as it turns out larger than the limit, without reading on
     * @throws BusyException if the budget is used up
     */
    byte[] read(InputStream in, long limit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long reserved = 0;
        try {
            byte[] chunk = new byte[CHUNK];
            int length = in.read(chunk);
            while (length >= 0) {
                if (out.size() + (long) length > limit) {
                    throw new BodyLimitException(limit);
                }
                reserved += length;
                if (inUse.addAndGet(length) > budget) {
                    throw new BusyException();
                }
                out.write(chunk, 0, length);
                length = in.read(chunk);
            }
            return out.toByteArray();
        } finally {
            inUse.addAndGet(-reserved);
        }
    }

    /**
     * Decompresses, under the same limit.
     *
     * @throws BodyLimitException if it grows beyond the limit
     * @throws IOException if it is not gzip (RFC 1952)
     */
    byte[] gunzip(byte[] body, long limit) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body), CHUNK)) {
            return read(in, limit);
        }
    }
}
