package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopedTargetsTest {
    private final ScopedTargets targets =
            new ScopedTargets(List.of("https://hooks.example.com/team/", "http://ci.intranet.example.com:8080"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/team",
                "https://hooks.example.com/team/",
                "https://hooks.example.com/team/chat?room=1",
                "https://hooks.example.com/team/{data.room}?room={data.room}",
                "https://hooks.example.com/team?room={data.room}",
                "https://hooks.example.com/team/{+data.path}/x",
                "https://HOOKS.example.com:443/team/a/b",
                "http://ci.intranet.example.com:8080/anything"
            })
    void allows_an_entry_and_what_is_below_it(String url) {
        assertThatCode(() -> targets.require(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com/",
                "https://hooks.example.com/team-of-others/",
                "https://hooks.example.com/team/../others",
                "https://hooks.example.com/{data.team}/",
                "https://hooks.example.com/team{data.rest}/",
                "https://hooks.example.com/x/{'a/../../team/b'}/",
                "https://hooks.example.com/team/{data.x}/../../others",
                "https://hooks.example.com/team/.\n./others/{data.x}",
                "https://{data.host}/team/",
                "https://hooks.example.com/team/%2e%2e/others",
                "http://hooks.example.com/team/",
                "https://hooks.example.com:8443/team/",
                "https://hooks.example.com.evil.example/team/",
                "https://hooks.example.com@evil.example/team/",
                "http://ci.intranet.example.com/anything",
                "ftp://hooks.example.com/team/",
                "team"
            })
    void refuses_everything_else(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> targets.require(url))
                .withMessageContaining("administrator");
    }

    @Test
    void allows_nothing_when_nothing_is_said() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScopedTargets(List.of()).require("https://hooks.example.com/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.example.com", "https://hooks.example.com/?a=b", "https://u@hooks.example.com/", "*"})
    void an_entry_is_a_url_that_ends_with_its_path(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScopedTargets.requireValid(entry));
    }
}
