package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndexBranchesTest {
    private static final String APP = "{\"repository\": {\"httpUrl\": \"https://git.example.com/team/app.git\"}}";

    private final List<String> started = new ArrayList<>();

    private final Indexing indexing = new Indexing() {
        @Override
        public Project find(String fullName) {
            if (fullName.equals("missing")) {
                throw new IllegalArgumentException("there is no project 'missing'");
            }
            return new Fake(fullName);
        }

        @Override
        public List<String> of(Set<RepositoryAddress> repositories) {
            return repositories.toString().contains("git.example.com/team/app") ? List.of("team/app") : List.of();
        }
    };

    @Test
    void named_projects_and_those_of_the_repository_are_indexed_once() {
        Outcome outcome = new IndexBranches(List.of("busy", "team/app"), true, indexing).run(Receipts.push(APP));
        assertThat(started).containsExactly("busy", "team/app");
        assertThat(outcome.detail()).isEqualTo("'busy' waits already to be indexed, 'team/app' is indexed");
        assertThat(outcome.links()).hasSize(2);
    }

    @Test
    void a_missing_project_keeps_the_others_from_being_indexed() {
        IndexBranches action = new IndexBranches(List.of("team/app", "missing"), false, indexing);
        assertThatThrownBy(() -> action.run(Receipts.push("{}"))).hasMessage("there is no project 'missing'");
        assertThat(started).isEmpty();
    }

    @Test
    void an_unknown_repository_says_what_to_do() {
        IndexBranches action = new IndexBranches(List.of(), true, indexing);
        assertThatThrownBy(() -> action.run(Receipts.push("{\"repository\": {\"webUrl\": \"https://a.org/b\"}}")))
                .hasMessage(
                        "no multibranch project has a branch of a.org/b: name the project, or index it once by hand");
        assertThatThrownBy(() -> action.run(Receipts.push("{}"))).hasMessageStartingWith("the request names no");
    }

    private final class Fake implements Indexing.Project {
        private final String name;

        Fake(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Outcome.Link link() {
            return new Outcome.Link(name, "job/" + name);
        }

        @Override
        public boolean start(WebhookFacts facts) {
            started.add(name);
            return !name.equals("busy");
        }
    }
}
