package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.User;
import hudson.security.ACLContext;
import hudson.slaves.DumbSlave;
import hudson.slaves.OfflineCause;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class NodeEventsJenkinsTest {
    @Test
    void a_node_is_told_from_its_creation_to_its_end(JenkinsRule jenkins) throws Exception {
        DumbSlave node;
        try (ACLContext ignored = As.user("mona")) {
            node = jenkins.createSlave("agent-1", "linux arm64", null);
        }
        jenkins.waitOnline(node);

        Event created = Happenings.event("node.created");
        assertThat(created.subject()).isEqualTo("agent-1");
        assertThat(created.data().at("/by").asText()).isEqualTo("mona");
        assertThat(created.data().at("/node/labels")).hasToString("[\"arm64\",\"linux\"]");
        Event online = Happenings.event("node.online", event -> "agent-1".equals(event.subject()));
        assertThat(online.data().at("/node/url").asText())
                .isEqualTo(jenkins.getURL() + node.toComputer().getUrl());
        assertThat(created.data().at("/node/url")).isEqualTo(online.data().at("/node/url"));

        node.toComputer().setTemporaryOfflineCause(new OfflineCause.UserCause(User.getById("mona", true), "new disk"));
        Event away = Happenings.event("node.temporarily_offline");
        assertThat(away.data().at("/by").asText()).isEqualTo("mona");
        assertThat(away.data().at("/reason").asText()).contains("new disk");
        node.toComputer().setTemporaryOfflineCause(null);
        assertThat(Happenings.event("node.temporarily_online").subject()).isEqualTo("agent-1");
        assertThat(Happenings.event("node.updated").subject()).isEqualTo("agent-1");

        node.toComputer()
                .disconnect(new OfflineCause.UserCause(User.getById("mona", true), "gone"))
                .get();
        Event offline = Happenings.event("node.offline");
        assertThat(offline.severity()).isEqualTo(Severity.INFO);
        assertThat(offline.data().at("/by").asText()).isEqualTo("mona");

        jenkins.jenkins.removeNode(node);
        assertThat(Happenings.event("node.deleted").subject()).isEqualTo("agent-1");
    }

    @Test
    void a_lost_connection_is_a_warning(JenkinsRule jenkins) throws Exception {
        DumbSlave node = jenkins.createOnlineSlave();

        node.getChannel().close();

        Event offline = Happenings.event("node.offline");
        assertThat(offline.severity()).isEqualTo(Severity.WARNING);
        assertThat(offline.data().at("/by").isNull()).isTrue();
    }
}
