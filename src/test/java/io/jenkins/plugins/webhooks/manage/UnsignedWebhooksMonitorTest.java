package io.jenkins.plugins.webhooks.manage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnsignedWebhooksMonitorTest {
    @Test
    void names_the_open_doors_that_ask_for_no_proof() {
        Configuration configuration = new Configuration(
                List.of(
                        IncomingWebhook.named("signed", "github").build(),
                        IncomingWebhook.named("open", "custom")
                                .acceptUnsigned(true)
                                .build(),
                        IncomingWebhook.named("paused", "custom")
                                .acceptUnsigned(true)
                                .enabled(false)
                                .build()),
                List.of(),
                EgressSettings.PUBLIC_ONLY);

        assertThat(UnsignedWebhooksMonitor.unsigned(configuration)).containsExactly("open");
    }

    @Test
    void is_quiet_without_an_engine() {
        assertThat(new UnsignedWebhooksMonitor().isActivated()).isFalse();
    }
}
