package io.jenkins.plugins.webhooks.manage;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.HttpUrl;

/** Reads the parameters of a URL alone, so that a form's body stays unread. */
final class QueryString {
    private QueryString() {}

    /** The first value of each name; a name without a value gives the empty text. */
    static Map<String, String> parse(@CheckForNull String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        HttpUrl url = new HttpUrl.Builder()
                .scheme("http")
                .host("localhost")
                .encodedQuery(query)
                .build();
        for (String name : url.queryParameterNames()) {
            String value = url.queryParameter(name);
            parameters.put(name, value == null ? "" : value);
        }
        return parameters;
    }
}
