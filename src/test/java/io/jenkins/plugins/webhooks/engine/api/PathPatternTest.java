package io.jenkins.plugins.webhooks.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {
    private final PathPattern pattern = new PathPattern("api/v1/deliveries/{id}/redeliver");

    @Test
    void a_variable_is_one_segment() {
        assertThat(pattern.match("api/v1/deliveries/x1/redeliver")).contains(Map.of("id", "x1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api/v1/deliveries/x1",
                "api/v1/deliveries//redeliver",
                "api/v1/deliveries/x1/redeliver/",
                "api/v1/deliveries/x1/y/redeliver",
                "/api/v1/deliveries/x1/redeliver",
                "api/v1/deliveries/x1/REDELIVER"
            })
    void another_path_does_not_fit(String path) {
        assertThat(pattern.match(path)).isEmpty();
    }
}
