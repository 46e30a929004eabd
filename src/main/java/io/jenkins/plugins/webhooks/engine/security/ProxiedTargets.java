package io.jenkins.plugins.webhooks.engine.security;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Asks the guard about targets behind a proxy before the proxy hears of them. The proxy resolves names itself, so its
 * answer may differ from ours; a name that nobody here can resolve is therefore refused unless it is allowed by name.
 */
final class ProxiedTargets implements Interceptor {
    private static final int WANTS_LOGIN = 407;
    private static final String REFUSED = "Unexpected response code for CONNECT: ";

    private final EgressGuard guard;
    private final Dns dns;
    private final ProxySelector proxies;
    private final ProxyAddresses addresses;

    ProxiedTargets(EgressGuard guard, Dns dns, ProxySelector proxies, ProxyAddresses addresses) {
        this.guard = guard;
        this.dns = dns;
        this.proxies = proxies;
        this.addresses = addresses;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        HttpUrl url = chain.request().url();
        boolean proxied = isProxied(url);
        if (proxied || addresses.contains(url.host(), url.port())) {
            check(url.host());
        }
        return proxied ? proceed(chain) : chain.proceed(chain.request());
    }

    private boolean isProxied(HttpUrl url) {
        URI uri = url.uri();
        return uri.getHost() != null && proxies.select(uri).stream().anyMatch(each -> each.type() != Proxy.Type.DIRECT);
    }

    private void check(String host) throws IOException {
        if (guard.permits(host)) {
            return;
        }
        for (InetAddress address : resolve(host)) {
            if (!guard.permits(host, address)) {
                throw new EgressRefusedException(host);
            }
        }
    }

    private Iterable<InetAddress> resolve(String host) throws IOException {
        try {
            return dns.lookup(host);
        } catch (UnknownHostException e) {
            throw EgressRefusedException.unresolved(host);
        }
    }

    private static Response proceed(Chain chain) throws IOException {
        Response response;
        try {
            response = chain.proceed(chain.request());
        } catch (EgressRefusedException e) {
            throw e;
        } catch (ConnectException | UnknownHostException e) {
            throw new ProxyRefusedException("no connection to the proxy: " + e.getMessage());
        } catch (IOException e) {
            throw translated(e);
        }
        if (response.code() == WANTS_LOGIN) {
            response.close();
            throw wantsLogin();
        }
        return response;
    }

    /** The library tells these apart by their words alone. */
    private static IOException translated(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.equals("Failed to authenticate with proxy")) {
            return wantsLogin();
        }
        return message.startsWith(REFUSED)
                ? new ProxyRefusedException("the proxy did not connect us to the target: it answered "
                        + message.substring(REFUSED.length()))
                : e;
    }

    private static ProxyRefusedException wantsLogin() {
        return new ProxyRefusedException("the proxy demands a user and a password that it accepts");
    }
}
