package io.jenkins.plugins.webhooks.listen;

import jenkins.model.Jenkins;

/** Addresses of what happened here. */
final class Urls {
    private Urls() {}

    /** Absolute if the root URL is configured, because outside nobody can do anything with the rest. */
    static String absolute(String relative) {
        String root = Jenkins.get().getRootUrl();
        return root == null ? relative : root + relative;
    }
}
