package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/**
 * What the parts of configuration files looked like when they were last saved, so that it can be said which of them
 * changed. Keeps a hash of each part, never the part.
 */
final class FileParts {
    private static final int MOST_FILES = 5000;
    private static final long LARGEST = 4L * 1024 * 1024;

    private final Map<Path, Map<String, Integer>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Map<String, Integer>> eldest) {
            return size() > MOST_FILES;
        }
    };

    /** Names of the outermost elements that are new, gone or different since the last time; null at the first time. */
    @CheckForNull
    List<String> changed(Path file) {
        // Read outside of the lock: who forgets a file must not wait for the disk.
        return changed(file, read(file));
    }

    @CheckForNull
    private synchronized List<String> changed(Path file, @CheckForNull Map<String, Integer> now) {
        if (now == null) {
            known.remove(file);
            return null;
        }
        Map<String, Integer> before = known.put(file, now);
        return before == null ? null : difference(before, now);
    }

    synchronized void forget(Path file) {
        known.remove(file);
    }

    private static List<String> difference(Map<String, Integer> before, Map<String, Integer> now) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(now.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), now.get(name)));
        return new ArrayList<>(names);
    }

    @CheckForNull
    private static Map<String, Integer> read(Path file) {
        try {
            return Files.size(file) > LARGEST ? null : XmlParts.of(Files.readAllBytes(file));
        } catch (IOException | XMLStreamException e) {
            // Gone again or half written: then nobody can say what changed.
            return null;
        }
    }
}
