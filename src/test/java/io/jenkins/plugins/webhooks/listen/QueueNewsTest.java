package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueueNewsTest {
    @Test
    void tells_which_job_waits_since_when_and_why() {
        News news = QueueNews.queued(new JobFacts("app", "App", "job/app/"), 7, 1_000, List.of("Started by timer"));

        assertThat(news.type()).isEqualTo("build.queued");
        assertThat(news.subject()).isEqualTo("app");
        assertThat(news.severity()).isEqualTo(Severity.DEBUG);
        assertThat(news.data())
                .hasToString(
                        "{\"job\":{\"fullName\":\"app\",\"displayName\":\"App\",\"url\":\"job/app/\"},\"queueId\":7,"
                                + "\"queuedAt\":\"1970-01-01T00:00:01Z\",\"causes\":[\"Started by timer\"]}");
    }
}
