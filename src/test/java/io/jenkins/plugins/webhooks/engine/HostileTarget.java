package io.jenkins.plugins.webhooks.engine;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that reads one request from each connection, whole, and answers in its own manner. */
final class HostileTarget implements Closeable {
    private final ServerSocket server;
    private final Manner manner;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger served = new AtomicInteger();

    private HostileTarget(ServerSocket server, Manner manner) {
        this.server = server;
        this.manner = manner;
        start(this::accept);
    }

    /** What it does with its end of a connection. */
    @FunctionalInterface
    interface Manner {
        void answer(OutputStream out) throws IOException;
    }

    static HostileTarget plain(Manner manner) throws IOException {
        return at(new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1")), manner);
    }

    static HostileTarget at(ServerSocket server, Manner manner) {
        return new HostileTarget(server, manner);
    }

    /** Until the test ends: the thread is a daemon's. */
    static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "hostile target");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                open.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            int length = 0;
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(
                            line.substring(line.indexOf(':') + 1).trim());
                }
            }
            in.skip(length);
            requests.incrementAndGet();
            manner.answer(socket.getOutputStream());
        } catch (IOException e) {
            // The other side has enough of it.
        } finally {
            served.incrementAndGet();
        }
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many requests came whole. */
    int requests() {
        return requests.get();
    }

    /** How many connections are done with. */
    int served() {
        return served.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
