package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotifyScmHeadsTest {
    private static final Accepted PUSH = Receipts.push(
            "{\"branch\": \"main\", \"deleted\": false, \"repository\": {\"httpUrl\": \"https://git.example/team/app\"}}");

    private final List<String> told = new ArrayList<>();
    private int sources = 1;

    @Test
    void named_projects_are_told() {
        assertThat(run(List.of("one", "two"), List.of(), PUSH))
                .isEqualTo("'one' is told of branch 'main'\n'two' is told of branch 'main'");
        assertThat(told).containsExactly("one main [git.example/team/app]", "two main [git.example/team/app]");
    }

    @Test
    void without_names_those_of_the_repository_are() {
        assertThat(run(List.of(), List.of("found"), PUSH)).isEqualTo("'found' is told of branch 'main'");
        assertThatThrownBy(() -> run(List.of(), List.of(), PUSH)).hasMessageContaining("name the project");
    }

    @Test
    void what_concerns_nobody_says_so() {
        sources = 0;
        assertThat(run(List.of("one"), List.of(), PUSH)).isEqualTo("'one' has no source that could have branch 'main'");
        assertThat(run(List.of("one"), List.of(), Receipts.withPayload("{}"))).startsWith("told nobody");
    }

    private String run(List<String> names, List<String> ofRepository, Accepted accepted) {
        Indexing indexing = new Indexing() {
            @Override
            public Project find(String fullName) {
                return new Named(fullName);
            }

            @Override
            public List<String> of(Set<RepositoryAddress> repositories) {
                return ofRepository;
            }
        };
        return new NotifyScmHeads(names, indexing, (project, change, repositories, origin) -> {
                    told.add(project + " " + change.name() + " " + repositories);
                    return sources;
                })
                .run(accepted)
                .detail();
    }

    private record Named(String name) implements Indexing.Project {
        @Override
        public Outcome.Link link() {
            return new Outcome.Link(name, "job/" + name + "/");
        }

        @Override
        public boolean start(WebhookFacts facts) {
            throw new AssertionError("nothing is indexed");
        }
    }
}
