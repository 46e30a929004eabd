package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.audit.Deed;
import io.jenkins.plugins.webhooks.engine.audit.Deed.Area;
import io.jenkins.plugins.webhooks.engine.audit.Deed.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeedsTest {
    private static final Who MONA = new Who("mona", "203.0.113.9");
    private static final ItemFacts APP = new ItemFacts("team/app", "Team » App", "job/team/job/app/", "WorkflowJob");
    private static final BuildFacts BUILD =
            new BuildFacts(new JobFacts("team/app", "Team » App", "job/team/job/app/"), 12, "#12", "job/app/12/");

    @Test
    void a_change_says_who_what_and_from_where() {
        assertThat(Deeds.of(ItemNews.relocated(APP, "team/old", MONA)))
                .contains(new Deed(
                        Area.CHANGE,
                        "mona",
                        "item.renamed",
                        "item",
                        "team/app",
                        "203.0.113.9",
                        Result.SUCCESS,
                        "team/old"));
    }

    @Test
    void a_failed_login_is_a_failure_of_access() {
        assertThat(Deeds.of(UserNews.loginFailed(MONA)))
                .contains(new Deed(
                        Area.ACCESS, "mona", "user.login_failed", "user", "mona", "203.0.113.9", Result.FAILURE, null));
    }

    @Test
    void what_is_done_to_a_build_is_an_action_on_the_build() {
        assertThat(Deeds.of(UserNews.inputAnswered("mona", BUILD, false)))
                .contains(new Deed(
                        Area.ACTION,
                        "mona",
                        "user.input_answered",
                        "build",
                        "team/app#12",
                        null,
                        Result.SUCCESS,
                        "abort"));
    }

    @Test
    void what_nobody_does_and_notes_of_jenkins_for_itself_are_none() {
        assertThat(Deeds.of(SystemNews.started("2.541.3", 64))).isEmpty();
        assertThat(Deeds.of(StageNews.started(BUILD, new StageNews.Stage("1", "a", List.of(), 0), null)))
                .isEmpty();
        assertThat(Deeds.of(
                        ConfigurationNews.saved(new SavedFile("user", "mona", "users/mona/config.xml", null), MONA)))
                .isEmpty();
    }
}
