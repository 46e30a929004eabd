package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.incoming.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionConfigTest {
    private final Nothing config = new Nothing(false);

    @Test
    void without_a_word_it_is_done_at_once() {
        assertThat(config.toEngine(null).schedule()).isEqualTo(Schedule.AT_ONCE);
        assertThat(config.toEngine(null).name()).isEqualTo("nothing");
    }

    @Test
    void its_time_is_the_engines() {
        WindowConfig window = new WindowConfig("20:00", "05:00");
        window.setDaysText("mon, tue");
        window.setZone("UTC");
        ScheduleConfig schedule = new ScheduleConfig();
        schedule.setDelay("10m");
        schedule.setAt("payload.at");
        schedule.setWindow(window);
        config.setSchedule(schedule);

        Schedule planned = config.toEngine(null).schedule();
        assertThat(planned.delay()).isEqualTo(Duration.ofMinutes(10));
        assertThat(planned.at()).hasToString("payload.at");
        assertThat(planned.window().days()).isEqualTo(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY));
        assertThat(window.getDaysText()).isEqualTo("mon, tue");
    }

    @Test
    void what_can_not_be_read_is_named() {
        config.setWhen("(");
        assertThatThrownBy(() -> config.toEngine(null)).hasMessageStartingWith("when: not a JSONata expression");
        config.setWhen(null);
        ScheduleConfig schedule = new ScheduleConfig();
        schedule.setDelay("soon");
        config.setSchedule(schedule);
        assertThatThrownBy(() -> config.toEngine(null))
                .hasMessageStartingWith("schedule: 'soon' is not a length of time");
    }

    @Test
    void what_needs_a_user_is_refused_without_one() {
        Nothing personal = new Nothing(true);
        assertThatThrownBy(() -> personal.toEngine(null)).hasMessageContaining("set runAs");
        assertThat(personal.toEngine("ann").name()).isEqualTo("nothing");
    }

    private static final class Nothing extends ActionConfig {
        private final boolean personal;

        Nothing(boolean personal) {
            this.personal = personal;
        }

        @Override
        public boolean isUserRequired() {
            return personal;
        }

        @Override
        public Action toEngine() {
            return new Action() {
                @Override
                public String name() {
                    return "nothing";
                }

                @Override
                public Outcome run(Accepted accepted) {
                    return new Outcome("nothing", List.of());
                }
            };
        }
    }
}
