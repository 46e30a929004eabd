package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircleCiTest {
    private final CircleCi circle = new CircleCi();

    @Test
    void a_repeat_is_known_by_the_id_in_the_body() {
        assertThat(circle.deliveryId(Headers.EMPTY, "{\"a\":{\"id\":\"x\"},\"id\":\"y\"}".getBytes(UTF_8)))
                .hasValue("y");
        assertThat(circle.deliveryId(Headers.EMPTY, "{\"a\":{\"id\":\"x\"}}".getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void empty_texts_of_other_systems_are_nothing() throws Exception {
        JsonNode data = build("'project':{'name':'example','slug':'circleci/a1/b2'},'organization':{'name':'octo'},"
                + "'pipeline':{'number':4,'trigger_parameters':{'git':{'branch':'','tag':'v1','checkout_sha':'9c'}}}");

        assertThat(data.at("/project/name").textValue()).isEqualTo("octo/example");
        assertThat(data.at("/source/branch").isNull()).isTrue();
        assertThat(data.at("/source/tag").textValue()).isEqualTo("v1");
        assertThat(data.at("/source/sha").textValue()).isEqualTo("9c");
        assertThat(data.path("number").textValue()).isEqualTo("4");
    }

    @Test
    void the_build_of_a_tag_has_neither_branch_nor_tag() throws Exception {
        JsonNode data = build("'project':{'slug':'github/octo/example'},"
                + "'pipeline':{'vcs':{'revision':'9c','branch':null,'commit':{'author':{'name':null}}}}");

        assertThat(data.at("/source/branch").isNull()).isTrue();
        assertThat(data.at("/source/tag").isNull()).isTrue();
        assertThat(data.at("/source/sha").textValue()).isEqualTo("9c");
    }

    @Test
    void the_older_notification_of_a_configuration_file_gives_nothing() throws Exception {
        JsonNode old = json("{'payload':{'build_num':1,'outcome':'success','vcs_revision':'9c'}}");

        assertThat(circle.event(Headers.EMPTY, old)).isEqualTo("received");
        assertThat(circle.normalise("received", Headers.EMPTY, old)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"success, success", "failed, failure", "error, error", "canceled, cancelled", "unauthorized, error"})
    void names_results_as_all_systems_do(String theirs, String ours) throws Exception {
        Normalised event = circle.normalise(
                        "workflow-completed",
                        Headers.EMPTY,
                        json("{'project':{'slug':'gh/octo/example'},'workflow':{'status':'" + theirs + "'}}"))
                .get(0);

        assertThat(event.data().path("status").textValue()).isEqualTo(ours);
        assertThat(event.data().path("finished").booleanValue()).isTrue();
    }

    private JsonNode build(String fields) throws Exception {
        return circle.normalise(
                        "workflow-completed", Headers.EMPTY, json("{'workflow':{'status':'success'}," + fields + "}"))
                .get(0)
                .data();
    }
}
