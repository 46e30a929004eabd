package io.jenkins.plugins.webhooks.server.yaml;

/**
 * One thing wrong in a file.
 *
 * @param file as the user named it
 * @param line counted from 1
 * @param path of keys, for example {@code webhooks.incoming[0].provider}; empty for the file as a whole
 * @param message what is wrong and how to mend it
 */
public record Problem(String file, int line, String path, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + (path.isEmpty() ? "" : path + ": ") + message;
    }
}
