package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.XmlFile;
import hudson.model.Descriptor;
import hudson.model.Fingerprint;
import hudson.model.Item;
import hudson.model.Node;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.Saveable;
import hudson.model.User;
import java.nio.file.Path;
import java.util.Set;
import jenkins.model.Jenkins;

/** Tells what was saved from where it was saved. */
final class Saved {
    /** What Jenkins writes for itself, at each request with a token or each round of its own work. */
    private static final Set<String> OWN_NOTES = Set.of("apiTokenStats.xml", "computation.xml", "queue.xml");

    private Saved() {}

    /** Null if it is no configuration. */
    @CheckForNull
    static SavedFile of(Saveable what, XmlFile file) {
        Path path = file.getFile().toPath();
        Path name = path.getFileName();
        if (what instanceof Run
                || what instanceof Fingerprint
                || what instanceof Queue
                || name == null
                || OWN_NOTES.contains(name.toString())) {
            return null;
        }
        return new SavedFile(kind(what), name(what), relative(path), null);
    }

    private static String kind(Saveable what) {
        if (what instanceof Jenkins) {
            return "system";
        }
        if (what instanceof Item) {
            return "item";
        }
        if (what instanceof Node) {
            return "node";
        }
        if (what instanceof User) {
            return "user";
        }
        return what instanceof Descriptor ? "global" : "other";
    }

    private static String name(Saveable what) {
        if (what instanceof Item item) {
            return item.getFullName();
        }
        if (what instanceof Node node && !(what instanceof Jenkins)) {
            return node.getNodeName();
        }
        return what instanceof User user ? user.getId() : what.getClass().getSimpleName();
    }

    /** With slashes on every system; a file outside keeps only its name, because the rest is nobody's business. */
    private static String relative(Path file) {
        Path home = Jenkins.get().getRootDir().toPath();
        String shown = file.startsWith(home)
                ? home.relativize(file).toString()
                : file.toFile().getName();
        return shown.replace('\\', '/');
    }
}
