package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.security.EgressRefusedException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in words why a target could not be reached. */
final class Faults {
    private Faults() {}

    static String words(IOException e) {
        if (e instanceof EgressRefusedException) {
            return "refused: " + e.getMessage();
        }
        if (e instanceof UnknownHostException) {
            return "the target's name can't be resolved: " + e.getMessage();
        }
        if (e instanceof SocketTimeoutException || e instanceof InterruptedIOException) {
            return "the target took too long: " + e.getMessage();
        }
        if (e instanceof ConnectException) {
            return "no connection to the target: " + e.getMessage();
        }
        if (e instanceof SSLException) {
            return "TLS with the target failed: " + e.getMessage();
        }
        return "the exchange with the target broke: " + e.getMessage();
    }
}
