package io.jenkins.plugins.webhooks.act;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells multibranch projects which branch or pull request has changed, so that they look at that one alone.
 *
 * @param names full names; those with a branch from the receipt's repository if there is none
 */
record NotifyScmHeads(List<String> names, Indexing indexing, HeadNews news) implements Action {

    @Override
    public String name() {
        return "notify branch sources";
    }

    @Override
    public Outcome run(Accepted accepted) {
        List<HeadChange> changes = HeadChange.in(accepted);
        if (changes.isEmpty()) {
            return new Outcome("told nobody: no branch and no pull request has changed", List.of());
        }
        Set<RepositoryAddress> repositories = RepositoryAddress.in(accepted.document());
        List<Indexing.Project> projects =
                projects(repositories).stream().map(indexing::find).toList();
        List<String> done = new ArrayList<>();
        List<Outcome.Link> links = new ArrayList<>();
        for (Indexing.Project project : projects) {
            for (HeadChange change : changes) {
                int sources = news.tell(project.name(), change, repositories, accepted.webhook());
                done.add("'" + project.name() + "' " + (sources == 0 ? "has no source that could have " : "is told of ")
                        + change);
            }
            links.add(project.link());
        }
        return new Outcome(String.join("\n", done), links);
    }

    private List<String> projects(Set<RepositoryAddress> repositories) {
        List<String> found = names.isEmpty() ? indexing.of(repositories) : names;
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no multibranch project has a branch of the request's repository:"
                    + " name the project, or index it once by hand");
        }
        return found;
    }

    /** The sources that are told. */
    interface HeadNews {
        /**
         * Tells those of a project that may have the branch.
         *
         * @param origin name of the incoming webhook
         * @return how many there are
         */
        int tell(String project, HeadChange change, Set<RepositoryAddress> repositories, String origin);
    }
}
