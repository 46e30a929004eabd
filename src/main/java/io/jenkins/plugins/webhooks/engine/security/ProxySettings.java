package io.jenkins.plugins.webhooks.engine.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * The proxy through which everything goes out.
 *
 * @param host its name or address
 * @param direct names and addresses that are reached without it; {@code *} stands for any characters
 * @param user who we are there, or null if it does not ask
 * @param passwords the first that counts is sent, to the proxy alone
 */
public record ProxySettings(
        String host,
        int port,
        List<String> direct,
        @CheckForNull String user,
        Secrets passwords) {
    /** What a proxy on another machine could not reach. */
    private static final Pattern OURSELVES = Pattern.compile("localhost|127\\.[0-9.]+|\\[?::1\\]?");

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9:]([A-Za-z0-9.:_-]*[A-Za-z0-9:])?");
    private static final int MOST_PORT = 65535;

    public ProxySettings {
        direct = List.copyOf(direct);
        if (!NAME.matcher(host).matches()) {
            throw new IllegalArgumentException("'" + host + "' is not the name or address of a proxy");
        }
        if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("a proxy's port is a number from 1 to 65535, not " + port);
        }
    }

    /** A client that goes through it. */
    public OkHttpClient client(OkHttpClient http, Clock clock) {
        OkHttpClient.Builder builder = http.newBuilder().proxySelector(new Choice());
        return user == null
                ? builder.build()
                : builder.proxyAuthenticator((route, response) -> login(response, clock))
                        .build();
    }

    /** Once; a proxy that asks again has refused it. */
    @CheckForNull
    private Request login(Response response, Clock clock) throws IOException {
        if (response.request().header("Proxy-Authorization") != null) {
            return null;
        }
        String password;
        try {
            password = passwords.liveAt(clock.instant()).stream()
                    .findFirst()
                    .map(Secret::text)
                    .orElseThrow(() -> new SecretUnavailableException("no secret for the proxy counts now"));
        } catch (SecretUnavailableException e) {
            throw new ProxyRefusedException("the proxy's password can't be read: " + e.getMessage());
        }
        return response.request()
                .newBuilder()
                .header("Proxy-Authorization", Credentials.basic(String.valueOf(user), password, UTF_8))
                .build();
    }

    private boolean isDirect(String target) {
        String name = target.toLowerCase(Locale.ROOT);
        return OURSELVES.matcher(name).matches()
                || direct.stream().anyMatch(each -> name.matches(pattern(each.toLowerCase(Locale.ROOT))));
    }

    private static String pattern(String text) {
        return Pattern.quote(text.strip()).replace("*", "\\E.*\\Q");
    }

    /** Through it, or not. */
    private final class Choice extends ProxySelector {
        @Override
        public List<Proxy> select(URI uri) {
            return List.of(
                    uri.getHost() == null || isDirect(uri.getHost())
                            ? Proxy.NO_PROXY
                            : new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException e) {
            // Whoever sent the request says so.
        }
    }
}
