package io.jenkins.plugins.webhooks.engine.event.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The event reference says what the catalogue says. */
class EventsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("webhooks.root", System.getProperty("user.dir")))
            .resolve("docs/reference/events.md");
    private static final String START = "<!-- From here on generated from the catalogue. -->\n";
    private static final String END = "<!-- To here. -->\n";
    private static final String COMMAND = "mvn -f central/pom.xml -pl engine -am test -Dtest=EventsPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dwebhooks.write=true";

    @Test
    void the_reference_is_what_the_catalogue_gives() throws IOException {
        String page = Files.readString(PAGE);
        String current = page.substring(0, page.indexOf(START) + START.length())
                + "\n"
                + EventsPage.of(Catalogue.builtIn())
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("webhooks.write")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE)).as("to write it again: " + COMMAND).isEqualTo(current);
    }
}
