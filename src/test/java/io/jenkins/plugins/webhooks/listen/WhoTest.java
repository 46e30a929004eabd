package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhoTest {
    @ParameterizedTest
    @CsvSource({
        "Handling POST /jenkins/j_spring_security_check from 203.0.113.9 : Jetty (winstone)-12, 203.0.113.9",
        "Handling GET /job/a%20from%20198.51.100.1%20:%20x/ from 2001:db8::1 : qtp1-7, 2001:db8::1",
        "Executor #0 for Built-In Node : executing app #1,",
        "Jetty (winstone)-12,"
    })
    void the_name_of_a_thread_says_from_where_its_request_came(String thread, String address) {
        assertThat(Who.address(thread)).isEqualTo(address);
    }
}
