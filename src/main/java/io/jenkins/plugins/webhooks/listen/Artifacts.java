package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Run;
import java.util.List;

/** Looks for the files that a run keeps. They can lie on another machine, so this is no work for a build's thread. */
final class Artifacts {
    /** An event is no place for a list of thousands. */
    private static final int MOST = 200;

    private Artifacts() {}

    /** Nothing if there are none. */
    static List<News> told(Run<?, ?> run) {
        List<? extends Run<?, ?>.Artifact> all = run.getArtifactsUpTo(MOST + 1);
        if (all.isEmpty()) {
            return List.of();
        }
        List<RunNews.Artifact> shown =
                all.stream().limit(MOST).map(each -> artifact(run, each)).toList();
        return List.of(RunNews.archived(RunSnapshots.of(run), shown, all.size() > MOST));
    }

    private static RunNews.Artifact artifact(Run<?, ?> run, Run<?, ?>.Artifact artifact) {
        return new RunNews.Artifact(
                artifact.relativePath, Urls.absolute(run.getUrl() + "artifact/" + artifact.getHref()), size(artifact));
    }

    /** Jenkins answers a failure with 0 or -1, depending on where artifacts are kept. */
    @CheckForNull
    private static Long size(Run<?, ?>.Artifact artifact) {
        long size = artifact.getFileSize();
        return size < 0 ? null : size;
    }
}
