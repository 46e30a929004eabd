package io.jenkins.plugins.webhooks.act;

import java.util.Map;

/** The jobs of this controller, as an action needs them. */
interface Jobs {
    /**
     * Looks at a job and its parameters without starting it.
     *
     * @param values of parameters by name; null means the job's default
     * @throws IllegalArgumentException if it can't be started this way; the message names job and parameter
     */
    Start prepare(String fullName, Map<String, String> values);
}
