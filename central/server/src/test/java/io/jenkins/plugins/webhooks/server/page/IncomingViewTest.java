package io.jenkins.plugins.webhooks.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows of one incoming webhook. */
@NeedsChromium
class IncomingViewTest {
    private static final String UNSIGNED = "{name: lab, provider: gitlab, secrets: [\"env:GITHUB_SECRET\"],"
            + " acceptUnsigned: true, recovery: {hook: \"{target}hooks/2\", token: \"env:GITHUB_SECRET\"}}";

    @Test
    void shows_the_last_use_of_its_secrets_and_reminds_of_what_is_not_signed(
            @TempDir Path home, @TempDir Path profile) throws IOException {
        try (Chromium chromium = Chromium.start(profile);
                Site site = Site.with(home, UNSIGNED)) {
            chromium.sized(1280, 800);
            site.targetAnswers(200, "[]");
            assertThat(site.push(Push.to("main"))).isEqualTo(202);
            WebhooksPage page = new WebhooksPage(chromium, site);

            page.open("#overview");
            chromium.await(".card[data-key=lab] .pill", "unsigned");
            chromium.await(".card[data-key=github] h4 a").click();
            chromium.await("table[aria-label=Secrets] time", "ago");
            chromium.picture("incoming");

            page.open("#incoming/lab");
            chromium.await(".notice.warn", "without a signature are let in as well");
            chromium.await("table[aria-label=Secrets] td", "never");
            chromium.await("button[data-key=ask]", "Ask for missed deliveries").click();
            chromium.await(".result .notice", "It is being asked");
            chromium.await("button[data-key=generate]", "Generate a secret").click();
            chromium.await("[data-key=generated] code", "");
            chromium.await("[data-key=generated] .copyable:last-child code", "whsec_");
            chromium.await("button[aria-label='Pause lab']", "Pause").click();
            chromium.await("[data-key=pausing] [data-key=reason]", "paused by hand");
            chromium.await("button[aria-label='Resume lab']", "Resume").click();
            chromium.await("button[aria-label='Pause lab']", "Pause");
            chromium.picture("incoming-unsigned");
            assertThat(page.scrollsSideways()).isFalse();
            assertThat(chromium.complaints()).isEmpty();
            chromium.open("about:blank");
        }
    }
}
