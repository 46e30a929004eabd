package io.jenkins.plugins.webhooks.engine.outgoing.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy that leads every name to one port of this machine, and remembers what it was asked. */
public final class TestProxy implements AutoCloseable {
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final int target;
    private volatile String login = "";
    private volatile String refusal = "";

    public TestProxy(int target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** The value that {@code Proxy-Authorization} must have. */
    public void demand(String value) {
        login = value;
    }

    /** Status and reason with which it answers everything. */
    public void refuse(String status) {
        refusal = status;
    }

    /** Heads of the requests. */
    public List<String> asked() {
        return asked;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                open.add(client);
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket client) {
        try (client) {
            for (String head = head(client.getInputStream()); !head.isEmpty(); head = head(client.getInputStream())) {
                asked.add(head);
                String answer = answer(head);
                if (!answer.isEmpty()) {
                    drain(client.getInputStream(), head);
                    write(client, "HTTP/1.1 " + answer + "\r\nContent-Length: 0\r\n\r\n");
                } else {
                    forward(client, head);
                    return;
                }
            }
        } catch (IOException closed) {
            // Either side has had enough.
        }
    }

    private String answer(String head) {
        if (!login.isEmpty() && !head.contains("Proxy-Authorization: " + login + "\r\n")) {
            return "407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"x\"";
        }
        return refusal;
    }

    /** Opens a tunnel, or passes a request on without what was meant for the proxy. */
    private void forward(Socket client, String head) throws IOException {
        try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(upstream);
            if (head.startsWith("CONNECT ")) {
                write(client, "HTTP/1.1 200 Connected\r\n\r\n");
            } else {
                write(
                        upstream,
                        head.replaceFirst("http://[^/]+", "").replaceAll("Proxy-Authorization: [^\r]*\r\n", ""));
            }
            threads.execute(() -> copy(client, upstream));
            copy(upstream, client);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // Either side has had enough.
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    private static void drain(InputStream in, String head) throws IOException {
        java.util.regex.Matcher length =
                java.util.regex.Pattern.compile("Content-Length: (\\d+)").matcher(head);
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        }
    }

    /** Until the empty line; nothing beyond it. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            if (head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(ISO_8859_1);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
