package io.jenkins.plugins.webhooks.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP by hand, to say what no client would. */
public final class RawHttp implements AutoCloseable {
    private static final int TIMEOUT_MILLIS = 60_000;

    private final Socket socket;

    public RawHttp(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    /** Sends lines, each ended as HTTP wants it. */
    public RawHttp lines(String... lines) throws IOException {
        return text(String.join("\r\n", lines) + "\r\n");
    }

    public RawHttp text(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** Everything until the server closes, or the end of what {@code Content-Length} says. */
    public Answer answer() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                read.write(next);
                if (isWhole(read.toString(StandardCharsets.UTF_8))) {
                    break;
                }
            }
        } catch (SocketException e) {
            // A server that stops reading may reset the connection after its answer.
        }
        return new Answer(read.toString(StandardCharsets.UTF_8));
    }

    private static boolean isWhole(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String length = new Answer(text).header("content-length");
        return !length.isEmpty() && text.length() - end - 4 >= Integer.parseInt(length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What came back, as it came. */
    public record Answer(String text) {
        public int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        /** Empty if it is not there. */
        public String header(String name) {
            for (String line : text.substring(0, text.indexOf("\r\n\r\n")).split("\r\n")) {
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith(name + ":")) {
                    return line.substring(name.length() + 1).trim();
                }
            }
            return "";
        }

        public String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }
}
