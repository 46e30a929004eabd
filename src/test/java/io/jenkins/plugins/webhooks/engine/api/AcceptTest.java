package io.jenkins.plugins.webhooks.engine.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "Application/JSON; charset=utf-8",
                "application/*",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                ""
            })
    void a_caller_that_takes_json_gets_it(String accept) {
        assertThatCode(() -> Accept.require("application/json", accept)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/*", "application/json;q=0", "application/json; q=0.000"})
    void a_caller_that_takes_something_else_is_told_what_there_is(String accept) {
        assertThatThrownBy(() -> Accept.require("application/json", accept))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("application/json only");
    }

    @Test
    void a_caller_that_does_not_say_gets_what_there_is() {
        assertThatCode(() -> Accept.require("text/plain; version=0.0.4", null)).doesNotThrowAnyException();
    }

    @Test
    void prometheus_gets_its_text() {
        assertThatCode(() -> Accept.require(
                        MetricsResource.CONTENT_TYPE,
                        "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3,*/*;q=0.2"))
                .doesNotThrowAnyException();
    }
}
