package io.jenkins.plugins.webhooks.listen;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jenkins.model.Jenkins;

/** Addresses of what happened here. */
final class Urls {
    private Urls() {}

    /** Absolute if the root URL is configured, because outside nobody can do anything with the rest. */
    static String absolute(String relative) {
        String root = Jenkins.get().getRootUrl();
        return root == null ? relative : root + relative;
    }

    /** A name as a part of a path. */
    static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
