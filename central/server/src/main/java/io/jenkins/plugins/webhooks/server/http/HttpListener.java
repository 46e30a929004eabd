package io.jenkins.plugins.webhooks.server.http;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.api.Api;
import io.jenkins.plugins.webhooks.server.sample.EchoTarget;
import io.jenkins.plugins.webhooks.server.settings.SecretReference;
import io.jenkins.plugins.webhooks.server.settings.StartException;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import org.eclipse.jetty.ee9.servlet.FilterHolder;
import org.eclipse.jetty.ee9.servlet.ServletContextHandler;
import org.eclipse.jetty.ee9.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server. It takes its port first and serves later, because what it serves may depend on the port. */
public final class HttpListener implements AutoCloseable {
    private static final int MAX_THREADS = 64;
    private static final int MAX_HEADER_BYTES = 32 * 1024;
    private static final long IDLE_MILLIS = 30_000;
    /** In bytes per second; who sends a body slower than that wants our threads, not our answer. */
    private static final long SLOWEST_BODY = 256;
    private static final long STOP_MILLIS = 5_000;
    /** Connections that are kept alive without a request in them don't hold up the end. */
    private static final long IDLE_MILLIS_AT_STOP = 200;

    private final Server server;
    private final ServerConnector connector;
    private final InetAddress address;

    private HttpListener(Server server, ServerConnector connector, InetAddress address) {
        this.server = server;
        this.connector = connector;
        this.address = address;
    }

    /**
     * Takes the port; 0 takes any free one.
     *
     * @throws StartException if it is taken or the address is not this machine's
     */
    public static HttpListener bind(String host, int port) {
        InetAddress address = address(host);
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, 4);
        threads.setName("http");
        Server server = new Server(threads);
        server.setErrorHandler(new NeutralErrors());
        server.setStopTimeout(STOP_MILLIS);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        http.setMinRequestDataRate(SLOWEST_BODY);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(address.getHostAddress());
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setShutdownIdleTimeout(IDLE_MILLIS_AT_STOP);
        try {
            connector.open();
        } catch (IOException e) {
            throw new StartException("port " + port + " of " + host
                    + " can't be used, most likely because another program has it: choose another with --port", e);
        }
        server.addConnector(connector);
        return new HttpListener(server, connector, address);
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new StartException("'" + host + "' is not an address of this machine: choose another with --bind", e);
        }
    }

    /** Whether only this machine can reach it. */
    public boolean isLoopback() {
        return address.isLoopbackAddress();
    }

    /** The port it has. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Where this machine reaches it, as a URL without a path. */
    public String url() {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress()) {
            return "http://127.0.0.1:" + port();
        }
        String host = address.getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /**
     * Begins to serve.
     *
     * @param echo the sample's target, or null
     * @param token whoever knows it may see the page and call the API; null serves this machine alone
     */
    public void serve(Webhooks webhooks, @CheckForNull EchoTarget echo, @CheckForNull SecretReference token) {
        PageFiles page = new PageFiles();
        Guard guard = token == null ? new LoopbackGuard(port()) : new TokenGuard(token, page);
        ServletContextHandler context = new ServletContextHandler();
        context.addFilter(new FilterHolder(new GuardFilter(guard)), "/*", EnumSet.of(DispatcherType.REQUEST));
        context.addServlet(new ServletHolder(new DoorServlet(webhooks)), "/webhook/*");
        if (echo != null) {
            context.addServlet(new ServletHolder(new EchoServlet(echo)), "/echo");
        }
        context.addServlet(new ServletHolder(new FrontServlet(page, new Api(webhooks))), "/");
        server.setHandler(new GracefulHandler(context.get()));
        try {
            server.start();
        } catch (Exception e) {
            throw new StartException("the HTTP server can't start: " + e.getMessage(), e);
        }
    }

    /** Lets running requests end for a few seconds. */
    @Override
    public void close() {
        try {
            server.stop();
            connector.close();
        } catch (Exception e) {
            throw new IllegalStateException("the HTTP server did not stop cleanly", e);
        }
    }
}
