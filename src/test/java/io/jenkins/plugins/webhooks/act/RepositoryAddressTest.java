package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://github.com/Team/App, github.com/team/app",
        "https://ann:pass@github.com/team/app.git/, github.com/team/app",
        "git@github.com:team/app.git, github.com/team/app",
        "ssh://git@github.com:22/team/app.git, github.com/team/app",
        "ssh://git@bitbucket.example.com:7999/proj/app.git, bitbucket.example.com:7999/proj/app",
        "http://localhost:8080/scm/app, localhost:8080/scm/app"
    })
    void every_way_leads_to_the_same_place(String text, String expected) {
        assertThat(RepositoryAddress.parse(text)).get().hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "git",
                "/srv/git/app.git",
                "file:///srv/git/app.git",
                "C:/git/app",
                "https://github.com/",
                "https://git hub/x"
            })
    void what_names_no_host_and_path_is_none(String text) {
        assertThat(RepositoryAddress.parse(text)).isEmpty();
    }
}
