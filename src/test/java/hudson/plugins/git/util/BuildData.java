package hudson.plugins.git.util;

import hudson.model.Action;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Looks like what the git plugin notes at a build. */
public final class BuildData implements Action {
    private final Revision revision;
    private final Set<String> urls;

    public BuildData(String sha1, String branch, String url) {
        revision = new Revision(sha1, List.of(new Branch(branch)));
        urls = url == null ? Set.of() : Set.of(url);
    }

    public Revision getLastBuiltRevision() {
        return revision;
    }

    public Set<String> getRemoteUrls() {
        return urls;
    }

    @Override
    public String getIconFileName() {
        return null;
    }

    @Override
    public String getDisplayName() {
        return "Git Build Data";
    }

    @Override
    public String getUrlName() {
        return "git";
    }

    /** What was built. */
    public record Revision(String sha1, Collection<Branch> branches) {
        public String getSha1String() {
            return sha1;
        }

        public Collection<Branch> getBranches() {
            return branches;
        }
    }

    /** Where it was found. */
    public record Branch(String name) {
        public String getName() {
            return name;
        }
    }
}
