package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.config.SystemCommandName;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SystemCommandTest {
    private final List<String> done = new ArrayList<>();
    private final Set<SystemCommandName> allowed = EnumSet.noneOf(SystemCommandName.class);

    @Test
    void nothing_is_done_before_it_is_allowed() {
        SystemCommand action = action(SystemCommandName.SAFE_RESTART, null);
        allowed.add(SystemCommandName.QUIET_DOWN);
        assertThatThrownBy(() -> action.run(Receipts.withPayload("{}")))
                .hasMessage("the command safeRestart is not allowed: an administrator can add it to allowedCommands");
        assertThat(done).isEmpty();
    }

    @Test
    void what_is_allowed_meanwhile_is_done_to_its_target() throws Exception {
        SystemCommand action = action(SystemCommandName.NODE_OFFLINE, "payload.node");
        allowed.add(SystemCommandName.NODE_OFFLINE);
        assertThat(action.run(Receipts.withPayload("{\"node\": \" linux-1 \"}")).detail())
                .isEqualTo("done");
        assertThat(done).containsExactly("NODE_OFFLINE 'linux-1' by any");
    }

    @Test
    void a_target_that_is_not_said_is_empty_never_something_else() throws Exception {
        allowed.add(SystemCommandName.NODE_OFFLINE);
        action(SystemCommandName.NODE_OFFLINE, "payload.node").run(Receipts.withPayload("{}"));
        action(SystemCommandName.NODE_OFFLINE, null).run(Receipts.withPayload("{}"));
        assertThat(done).containsExactly("NODE_OFFLINE '' by any", "NODE_OFFLINE '' by any");
    }

    @Test
    void an_unknown_command_is_named() {
        assertThatThrownBy(() -> SystemCommandName.parse("reboot"))
                .hasMessage("no system command 'reboot': use quietDown, cancelQuietDown, safeRestart, nodeOffline,"
                        + " nodeOnline, enableJob, disableJob");
    }

    private SystemCommand action(SystemCommandName command, String target) {
        return new SystemCommand(
                command, target == null ? null : Expression.parse(target), () -> allowed, (what, where, webhook) -> {
                    done.add(what + " '" + where + "' by " + webhook);
                    return "done";
                });
    }
}
