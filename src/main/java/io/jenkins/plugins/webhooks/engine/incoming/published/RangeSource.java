package io.jenkins.plugins.webhooks.engine.incoming.published;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * Where one system says from which addresses it calls.
 *
 * @param name in the store, metrics and warnings
 * @param url null if the system only says so in its documentation
 * @param format how to read what is at the URL
 * @param builtIn what was published when this was written, for as long as nothing newer is known
 */
record RangeSource(String name, @CheckForNull HttpUrl url, RangeFormat format, List<String> builtIn) {
    boolean isFixed() {
        return url == null;
    }
}
