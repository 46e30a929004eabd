package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.plugins.git.util.BuildData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScmFactsTest {
    @ParameterizedTest
    @CsvSource({
        "https://user:token@host/app.git, https://host/app.git",
        "https://token@host:8443/a@b/app.git, https://host:8443/a@b/app.git",
        "https://host/a@b, https://host/a@b",
        "https://user:p@ss@host, https://host",
        "ssh://git@host/app.git, ssh://host/app.git",
        "git@github.com:octo/app.git, git@github.com:octo/app.git",
        "/srv/git/app.git, /srv/git/app.git"
    })
    void a_password_stays_here(String url, String shown) {
        assertThat(ScmFacts.withoutPassword(url)).isEqualTo(shown);
    }

    @Test
    void what_one_does_not_know_another_may() {
        ScmFacts checkout = new ScmFacts("4b26", null, "https://host/app.git", null);
        ScmFacts receipt = new ScmFacts("ffff", "main", null, "7");

        assertThat(checkout.or(receipt)).isEqualTo(new ScmFacts("4b26", "main", "https://host/app.git", "7"));
        assertThat(ScmFacts.NONE.or(ScmFacts.NONE).json())
                .allSatisfy(value -> assertThat(value.isNull()).isTrue());
    }

    @Test
    void the_git_plugin_is_asked_for_what_it_noted() {
        BuildData data = new BuildData("4b26", "refs/remotes/origin/feature/x", "https://host/app.git");

        assertThat(GitFacts.of(data)).isEqualTo(new ScmFacts("4b26", "feature/x", "https://host/app.git", null));
    }

    @Test
    void a_checkout_without_facts_gives_none() {
        assertThat(GitFacts.of(new BuildData(null, "detached", null))).isEqualTo(ScmFacts.NONE);
        assertThat(GitFacts.branch("origin/main")).isEqualTo("main");
        assertThat(GitFacts.branch("main")).isEqualTo("main");
    }
}
