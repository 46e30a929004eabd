package io.jenkins.plugins.webhooks.act;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets multibranch projects and organisation folders look for branches. Everything is looked at before the first begins.
 *
 * @param names full names
 * @param ofRepository whether those of the receipt's repository are meant too
 */
record IndexBranches(List<String> names, boolean ofRepository, Indexing indexing) implements Action {

    @Override
    public String name() {
        return "index branches";
    }

    @Override
    public Outcome run(Accepted accepted) {
        Set<String> all = new LinkedHashSet<>(names);
        if (ofRepository) {
            all.addAll(ofRepository(accepted));
        }
        List<Indexing.Project> projects = all.stream().map(indexing::find).toList();
        WebhookFacts facts = WebhookFacts.of(accepted);
        List<String> done = new ArrayList<>();
        List<Outcome.Link> links = new ArrayList<>();
        for (Indexing.Project project : projects) {
            // Jenkins folds a start into one that waits already, and both have then been served.
            done.add("'" + project.name() + "' "
                    + (project.start(facts) ? "is indexed" : "waits already to be indexed"));
            links.add(project.link());
        }
        return new Outcome(String.join(", ", done), links);
    }

    private List<String> ofRepository(Accepted accepted) {
        Set<RepositoryAddress> wanted = RepositoryAddress.in(accepted.document());
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("the request names no repository by which a project could be chosen");
        }
        List<String> found = indexing.of(wanted);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no multibranch project has a branch of "
                    + wanted.iterator().next() + ": name the project, or index it once by hand");
        }
        return found;
    }
}
