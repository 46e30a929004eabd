package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.incoming.Doors;
import io.jenkins.plugins.webhooks.engine.outgoing.Targets;
import okhttp3.OkHttpClient;

/**
 * A configuration made ready for use.
 *
 * @param doors the incoming webhooks
 * @param targets the outgoing webhooks
 * @param http client that may reach what the configuration allows
 */
record InForce(Configuration configuration, Doors doors, Targets targets, OkHttpClient http) {
    /** Before the first one. */
    static final InForce NOTHING = new InForce(Configuration.EMPTY, Doors.NONE, Targets.NONE, new OkHttpClient());
}
