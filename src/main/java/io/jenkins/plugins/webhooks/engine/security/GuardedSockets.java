package io.jenkins.plugins.webhooks.engine.security;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes sockets that check the address they connect to at that moment: the checked address is the connected one,
 * whatever was resolved before, and addresses written as numbers, which no resolver sees, are checked too.
 */
final class GuardedSockets extends SocketFactory {
    private final EgressGuard guard;
    private final ProxyAddresses proxies;

    GuardedSockets(EgressGuard guard, ProxyAddresses proxies) {
        this.guard = guard;
        this.proxies = proxies;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(guard, proxies);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress target) throws IOException {
        Socket socket = createSocket();
        socket.connect(target);
        return socket;
    }

    /** A socket that asks the guard before it connects. */
    private static final class GuardedSocket extends Socket {
        private final EgressGuard guard;
        private final ProxyAddresses proxies;

        GuardedSocket(EgressGuard guard, ProxyAddresses proxies) {
            this.guard = guard;
            this.proxies = proxies;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress target) || target.getAddress() == null) {
                throw new EgressRefusedException(String.valueOf(endpoint));
            }
            // The host string is the name the address was resolved from, so an allowed name allows its addresses.
            if (!guard.permits(target.getHostString(), target.getAddress())
                    && !proxies.contains(target.getHostString(), target.getPort())) {
                throw new EgressRefusedException(target.getHostString());
            }
            super.connect(endpoint, timeout);
        }
    }
}
