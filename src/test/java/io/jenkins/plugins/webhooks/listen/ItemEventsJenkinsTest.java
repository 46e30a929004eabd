package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import hudson.model.FreeStyleProject;
import hudson.model.Items;
import hudson.model.TopLevelItem;
import hudson.security.ACLContext;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Event;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ItemEventsJenkinsTest {
    @Test
    void a_job_is_told_from_its_creation_to_its_end(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job;
        try (ACLContext ignored = As.user("mona")) {
            job = jenkins.createFreeStyleProject("app");
            jenkins.jenkins.copy((TopLevelItem) job, "copy");
            job.renameTo("shop");
            job.delete();
        }

        Event created = Happenings.event("item.created");
        assertThat(created.subject()).isEqualTo("app");
        assertThat(created.data().at("/by").asText()).isEqualTo("mona");
        assertThat(created.data().at("/item/kind").asText()).isEqualTo("FreeStyleProject");
        assertThat(created.data().at("/item/url").asText()).isEqualTo(jenkins.getURL() + "job/app/");
        Event copied = Happenings.event("item.copied");
        assertThat(copied.subject()).isEqualTo("copy");
        assertThat(copied.data().at("/original").asText()).isEqualTo("app");
        Event renamed = Happenings.event("item.renamed");
        assertThat(renamed.subject()).isEqualTo("shop");
        assertThat(renamed.data().at("/formerFullName").asText()).isEqualTo("app");
        assertThat(Happenings.event("item.deleted").subject()).isEqualTo("shop");
        assertThat(Happenings.of("item.moved")).isEmpty();
    }

    @Test
    void a_move_is_told_of_what_was_moved_alone(JenkinsRule jenkins) throws Exception {
        Folder team = jenkins.createProject(Folder.class, "team");
        Folder part = team.createProject(Folder.class, "part");
        part.createProject(FreeStyleProject.class, "app");
        Folder other = jenkins.createProject(Folder.class, "other");

        Items.move(part, other);
        Event moved = Happenings.event("item.moved");
        assertThat(moved.subject()).isEqualTo("other/part");
        assertThat(moved.data().at("/formerFullName").asText()).isEqualTo("team/part");

        other.renameTo("others");
        assertThat(Happenings.event("item.renamed").subject()).isEqualTo("others");
        jenkins.createFreeStyleProject("last");
        Happenings.event("item.created", event -> "last".equals(event.subject()));
        assertThat(Happenings.of("item.moved")).hasSize(1);
        assertThat(Happenings.of("item.renamed")).hasSize(1);
    }

    @Test
    void switching_a_job_off_and_on_is_told(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("app");

        job.disable();
        assertThat(Happenings.event("item.disabled").subject()).isEqualTo("app");
        assertThat(Happenings.of("item.enabled")).isEmpty();

        job.renameTo("shop");
        job.enable();
        assertThat(Happenings.event("item.enabled").subject()).isEqualTo("shop");
        assertThat(Happenings.of("item.disabled")).hasSize(1);
    }

    @Test
    void many_changes_of_a_job_in_a_moment_are_few_events(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("app");
        try (ACLContext ignored = As.user("mona")) {
            for (int i = 0; i < 1000; i++) {
                hudson.model.listeners.ItemListener.fireOnUpdated(job);
            }
        }

        Event updated = Happenings.event("item.updated");
        assertThat(updated.data().at("/by").asText()).isEqualTo("mona");
        List<Event> all = Happenings.of("item.updated");
        assertThat(all).hasSizeLessThan(20);
    }
}
