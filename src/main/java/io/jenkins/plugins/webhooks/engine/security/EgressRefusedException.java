package io.jenkins.plugins.webhooks.engine.security;

import java.net.UnknownHostException;

/** The egress guard refused a target; the message names the host and the setting that would allow it. */
public class EgressRefusedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    /** Names the host as configured; resolved addresses of private networks are nobody's business. */
    public EgressRefusedException(String host) {
        super("'" + host + "' leads to an address that is not public: add the host or its range to egress.allow if it"
                + " should be reached");
    }

    private EgressRefusedException(String host, String reason) {
        super("'" + host + "' " + reason);
    }

    /** Nobody here knows where a proxy would lead a name. */
    static EgressRefusedException unresolved(String host) {
        return new EgressRefusedException(
                host,
                "can't be resolved here, so that nobody knows where the proxy would lead it: add the host to"
                        + " egress.allow if it should be reached");
    }
}
