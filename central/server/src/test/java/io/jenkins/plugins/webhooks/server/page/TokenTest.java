package io.jenkins.plugins.webhooks.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The page of a server that asks for a token. */
@NeedsChromium
class TokenTest {
    @Test
    void the_token_is_asked_for_once_per_tab(@TempDir Path home, @TempDir Path profile) throws Exception {
        try (Chromium chromium = Chromium.start(profile);
                Site site = Site.guarded(home)) {
            chromium.open(site.page("#overview"));
            chromium.await("dialog input").sendKeys("not the token of this server", Keys.ENTER);
            chromium.await("dialog [role=alert]", "not accepted");
            chromium.await("dialog input").sendKeys(Site.TOKEN, Keys.ENTER);

            chromium.await(".fate .pill", "up");
            chromium.reload();
            chromium.await(".fate .pill", "up");
            assertThat(chromium.run("return document.querySelector('dialog')")).isNull();
        }
    }
}
