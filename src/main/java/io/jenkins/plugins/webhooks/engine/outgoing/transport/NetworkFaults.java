package io.jenkins.plugins.webhooks.engine.outgoing.transport;

import io.jenkins.plugins.webhooks.engine.security.EgressRefusedException;
import io.jenkins.plugins.webhooks.engine.security.ProxyRefusedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in words why somebody could not be reached. */
public final class NetworkFaults {
    private NetworkFaults() {}

    /** The reason why the target could not be reached. */
    public static String words(IOException e) {
        return words("target", e);
    }

    /** The reason, with what the other side is. */
    public static String words(String whom, IOException e) {
        if (e instanceof EgressRefusedException) {
            return "refused: " + e.getMessage();
        }
        if (e instanceof ProxyRefusedException) {
            return e.getMessage();
        }
        if (e instanceof UnknownHostException) {
            return "the " + whom + "'s name can't be resolved: " + e.getMessage();
        }
        if (e instanceof SocketTimeoutException || e instanceof InterruptedIOException) {
            return "the " + whom + " took too long: " + e.getMessage();
        }
        if (e instanceof ConnectException) {
            return "no connection to the " + whom + ": " + e.getMessage();
        }
        if (e instanceof SSLException tls) {
            return "TLS with the " + whom + " failed: " + TlsFaults.words(tls);
        }
        return "the exchange with the " + whom + " broke: " + e.getMessage();
    }
}
