package io.jenkins.plugins.webhooks.config.json;

import java.util.function.Supplier;

/**
 * Where in a definition something stands.
 *
 * @param path from the top: {@code actions[0].startJobs}; empty at the top
 */
record Place(String path) {
    static final Place TOP = new Place("");

    Place key(String name) {
        return new Place(path.isEmpty() ? name : path + "." + name);
    }

    Place index(int number) {
        return new Place(path + "[" + number + "]");
    }

    IllegalArgumentException wrong(String sentence) {
        return new IllegalArgumentException(path.isEmpty() ? sentence : path + ": " + sentence);
    }

    /** Does something; what is wrong with it is wrong here. */
    <T> T in(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw wrong(reason(e));
        }
    }

    /** The innermost reason: those around it quote every value there is. */
    private static String reason(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null) {
            inner = inner.getCause();
        }
        String message = inner.getMessage();
        return inner instanceof IllegalArgumentException && message != null
                ? message
                : "a key is missing, or two do not fit together";
    }
}
