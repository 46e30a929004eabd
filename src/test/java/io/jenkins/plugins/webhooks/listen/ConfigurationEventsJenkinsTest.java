package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.security.ACLContext;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Event;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ConfigurationEventsJenkinsTest {
    private static final String FILE = "jobs/app/config.xml";

    @Test
    void a_save_is_told_with_who_and_what_but_never_with_the_content(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job;
        try (ACLContext ignored = As.user("tom")) {
            job = jenkins.createFreeStyleProject("app");
        }
        Event first = saved(FILE, "tom");
        assertThat(first.data().at("/kind").asText()).isEqualTo("item");
        assertThat(first.data().at("/name").asText()).isEqualTo("app");
        assertThat(first.data().at("/changed").isNull()).isTrue();

        try (ACLContext ignored = As.user("mona")) {
            job.setDescription("hunter2");
            job.setQuietPeriod(7);
        }
        saved(FILE, "mona");
        // One event tells of both within a second; on a machine that stops in between, each has one.
        Set<String> changed = new TreeSet<>();
        Await.present("what mona changed", () -> {
            Happenings.of("configuration.saved").stream()
                    .filter(event -> isBy(event, FILE, "mona"))
                    .forEach(event -> event.data().at("/changed").forEach(part -> changed.add(part.asText())));
            return changed.size() < 2 ? Optional.empty() : Optional.of(changed);
        });
        assertThat(changed).containsExactly("description", "quietPeriod");
        assertThat(Happenings.all().toString()).doesNotContain("hunter2");
    }

    @Test
    void what_jenkins_itself_is_told_to_do_is_told(JenkinsRule jenkins) throws Exception {
        try (ACLContext ignored = As.user("mona")) {
            jenkins.jenkins.setSystemMessage("hunter2");
        }

        Event saved = saved("config.xml", "mona");
        assertThat(saved.data().at("/kind").asText()).isEqualTo("system");
        assertThat(Happenings.all().toString()).doesNotContain("hunter2");
    }

    @Test
    void a_build_is_no_configuration(JenkinsRule jenkins) throws Exception {
        jenkins.buildAndAssertSuccess(jenkins.createFreeStyleProject("app"));
        saved(FILE, "SYSTEM");

        assertThat(Happenings.of("configuration.saved"))
                .extracting(Event::subject)
                .noneMatch(file -> file.contains("builds"));
    }

    private static Event saved(String file, String by) throws InterruptedException {
        return Happenings.event("configuration.saved", event -> isBy(event, file, by));
    }

    private static boolean isBy(Event event, String file, String who) {
        return file.equals(event.subject()) && event.data().at("/by").asText().equals(who);
    }
}
