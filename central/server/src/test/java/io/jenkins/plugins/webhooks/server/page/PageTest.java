package io.jenkins.plugins.webhooks.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser against a real server. */
@NeedsChromium
class PageTest {
    private static final String HOSTILE = "<img src=x onerror=\"window.ran = true\">";
    private static final List<String> VIEWS = List.of("#overview", "#receipts", "#deliveries", "#events", "#alerts", "#types");

    private static Chromium chromium;

    @TempDir
    private Path home;

    private Site site;
    private WebhooksPage page;

    @BeforeAll
    static void start(@TempDir Path profile) {
        chromium = Chromium.start(profile);
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void open() throws IOException {
        site = Site.open(home);
        page = new WebhooksPage(chromium, site);
        chromium.sized(1280, 800);
        chromium.complaints();
    }

    @AfterEach
    void close() {
        // Otherwise the page would go on asking a server that is gone.
        chromium.open("about:blank");
        site.close();
    }

    @Test
    void a_push_appears_without_a_reload_and_explains_itself() {
        page.open("#receipts");
        chromium.await(".empty", "X-Hub-Signature-256");
        chromium.run("window.stayed = true");

        assertThat(site.push(Push.to("main"))).isEqualTo(202);
        ReceiptView receipt = page.openReceipt("acted");

        assertThat(receipt.fate()).contains("acted", "Let in");
        assertThat(receipt.decision("signature")).contains("passed");
        assertThat(receipt.headers()).contains("X-GitHub-Event", "push");
        assertThat(receipt.body()).contains("\"ref\": \"refs/heads/main\"", "12345678901234567890", "1.10");
        assertThat(chromium.run("return window.stayed")).isEqualTo(true);
        assertThat(chromium.complaints()).isEmpty();
        chromium.picture("receipt");
    }

    @Test
    void a_hash_that_names_nothing_shows_what_is_nearest() {
        page.open("#constructor");
        chromium.await("h2", "Overview");
        page.open("#incoming");
        chromium.await("h2", "Overview");
        page.open("#receipt");
        chromium.await("h2", "Receipts");
        page.open("#delivery/");
        chromium.await("h2", "Deliveries");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_refused_push_says_why() {
        page.open("#receipts");

        assertThat(site.push(Push.to("main").signedWith("another secret"))).isEqualTo(401);
        ReceiptView receipt = page.openReceipt("rejected");

        assertThat(receipt.fate()).contains("Not let in.");
        assertThat(receipt.decision("signature")).contains("refused");
        chromium.picture("refused");
    }

    @Test
    void from_a_receipt_to_its_event_to_its_delivery_and_back() {
        site.push(Push.to("main"));
        page.open("#receipts");

        EventView event = page.openReceipt("acted").openEvent("scm.push");
        assertThat(event.json()).contains("\"branch\": \"main\"");
        DeliveryView delivery = event.openDelivery("chat");

        assertThat(delivery.awaitFate("delivered")).contains("acknowledged");
        assertThat(delivery.attempt(1)).contains("200", "Request headers", "Response headers");
        assertThat(delivery.responseBody(1)).contains("\"thanks\": true");
        assertThat(delivery.bodySent()).contains("refs/heads/main");
        chromium.picture("delivery");
        chromium.await(".facts a[href^='#event/']").click();
        chromium.await("h2", "Event");
        assertThat(new EventView(chromium).openReceipt().body()).contains("refs/heads/main");
    }

    @Test
    void a_delivery_is_sent_again_and_its_result_is_shown_at_once() {
        site.push(Push.to("main"));
        page.open("#deliveries");
        DeliveryView delivery = page.openDelivery("delivered");
        String first = chromium.address();

        assertThat(delivery.sendAgain("delivered")).contains("Sent again as");
        delivery.openResult().awaitFate("delivered");

        assertThat(chromium.address()).isNotEqualTo(first).contains("#delivery/");
        assertThat(delivery.attempt(1)).contains("200");
    }

    @Test
    void a_failing_delivery_shows_its_answer_and_its_next_attempt() {
        site.targetAnswers(503, "not now " + HOSTILE);
        site.push(Push.to("main"));
        page.open("#deliveries");
        chromium.await("table[aria-label=Deliveries] .sub", "next attempt");

        DeliveryView delivery = page.openDelivery("pending");

        assertThat(delivery.fact("Next attempt"))
                .matches("(?s)Next attempt.*\\(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\)");
        assertThat(delivery.attempt(1)).contains("503");
        assertThat(delivery.responseBody(1)).contains("not now " + HOSTILE);
    }

    @Test
    void what_comes_in_is_shown_as_text_and_never_runs() {
        site.push(Push.to(HOSTILE).from("Mozilla " + HOSTILE));
        page.open("#receipts");

        ReceiptView receipt = page.openReceipt("acted");
        assertThat(receipt.headers()).contains(HOSTILE);
        assertThat(receipt.body()).contains("onerror=");
        EventView event = receipt.openEvent("scm.push");
        assertThat(event.json()).contains("onerror=");
        assertThat(event.openDelivery("chat").bodySent()).contains("onerror=");
        VIEWS.forEach(page::open);

        assertThat(chromium.run("return window.ran")).isNull();
        assertThat(chromium.run("return document.querySelectorAll('#webhooks-page img').length")).isEqualTo(0L);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void the_keyboard_suffices_and_a_refresh_leaves_the_focus_alone() {
        site.push(Push.to("main"));
        page.open("#receipts");
        chromium.await("table[aria-label=Receipts] tbody tr", "acted");
        String receipt = chromium.tabTo(".row-link").getAttribute("href");

        site.push(Push.to("other"));
        chromium.await("table[aria-label=Receipts] tbody tr:nth-child(2)");
        chromium.await("[aria-live=polite]", "1 new receipt");
        assertThat(chromium.focused().getAttribute("href")).isEqualTo(receipt);

        chromium.press(Keys.ENTER);
        chromium.await(".trace");
        assertThat(chromium.address()).isEqualTo(receipt);
        assertThat(chromium.focused().getTagName()).isEqualTo("h2");
    }

    @Test
    void nothing_is_wider_than_a_narrow_window() {
        site.push(Push.to("a-branch-with-a-rather-long-name-that-has-nowhere-to-break/" + "x".repeat(120)));
        chromium.sized(360, 740);
        page.open("#receipts");
        ReceiptView receipt = page.openReceipt("acted");
        assertThat(page.scrollsSideways()).as("receipt").isFalse();
        chromium.picture("receipt-narrow");
        receipt.openEvent("scm.push").openDelivery("chat").awaitFate("delivered");
        assertThat(page.scrollsSideways()).as("delivery").isFalse();

        for (String view : VIEWS) {
            page.open(view);
            chromium.await("table.rows tbody tr, .cards .card, .types .card, .alerts .card");
            assertThat(page.scrollsSideways()).as(view).isFalse();
            chromium.picture(view.substring(1) + "-narrow");
        }
    }

    @Test
    void filters_stand_in_the_address() throws Exception {
        site.push(Push.to("main"));
        site.push(Push.to("main").signedWith("another secret"));
        page.open("#receipts?state=rejected");
        chromium.await("table[aria-label=Receipts] tbody tr:only-child", "rejected");

        WebElement text = chromium.await("input[type=search]");
        text.sendKeys("nothing-is-called-so");
        // Whoever types slowly sees what matches the first letters before.
        assertThat(chromium.awaitAddress("text=nothing-is-called-so")).contains("state=rejected");
        chromium.await(".empty", "No receipt matches");

        chromium.reload();
        chromium.await(".empty", "No receipt matches");
        assertThat(chromium.run("return document.querySelector('input[type=search]').value"))
                .isEqualTo("nothing-is-called-so");
    }

    @Test
    void the_overview_counts_and_names_what_went_wrong() {
        site.push(Push.to("main"));
        site.push(Push.to("main").signedWith("another secret"));
        page.open("#overview");

        chromium.await(".fate .pill", "up");
        chromium.await("[data-key='section Incoming webhooks'] .card .pill", "1 acted");
        chromium.await("[data-key='section Outgoing webhooks'] .card .pill", "1 delivered");
        chromium.await(".failures li", "receipt of github");
        assertThat(chromium.await(".copyable code").getText()).isEqualTo(site.page("webhook/github"));
        chromium.picture("overview");
        chromium.colours("dark");
        chromium.picture("overview-dark");
        chromium.colours("light");
    }

    @Test
    void a_target_is_paused_and_resumed_by_hand() {
        page.open("#overview");
        chromium.await("[data-key='section Outgoing webhooks'] .traffic button", "Pause").click();
        chromium.await("[data-key='section Outgoing webhooks'] .card .pill", "paused");
        chromium.await(".traffic", "paused by hand");
        site.push(Push.to("main"));
        chromium.await("[data-key='section Outgoing webhooks'] .counts .pill", "1 pending");

        chromium.await("[data-key='section Outgoing webhooks'] .traffic button", "Resume").click();
        chromium.await("[data-key='section Outgoing webhooks'] .counts .pill", "1 delivered");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void an_event_is_published_by_hand() {
        page.open("#events");
        chromium.await("details summary", "Publish a test event").click();
        WebElement type = chromium.await("input[name=type]");
        type.clear();
        type.sendKeys("nodots");
        chromium.await("form.stack button").click();
        chromium.await(".notice.bad", "is not an event type");

        type.clear();
        type.sendKeys("custom.test");
        chromium.await("form.stack button").click();
        chromium.await("form.stack .notice a").click();

        new EventView(chromium).openDelivery("chat").awaitFate("delivered");
    }

    @Test
    void the_catalogue_is_searched_and_read() throws Exception {
        page.open("#types");
        chromium.await("details.card summary", "build.queued");
        assertThat(chromium.run("return document.querySelectorAll('details.card').length"))
                .isEqualTo((long) Catalogue.builtIn().entries().size());
        chromium.picture("types");

        chromium.await("input[type=search]").sendKeys("failed login");
        chromium.await("details.card:only-of-type summary", "user.login_failed").click();
        assertThat(chromium.await("pre[aria-label='Sample of user.login_failed']").getText())
                .contains("\"type\": \"user.login_failed\"", "\"severity\": \"warning\"");
        assertThat(chromium.await("pre[aria-label='Schema of user.login_failed']").getText())
                .contains("https://json-schema.org/draft/2020-12/schema", "\"address\"");
        chromium.awaitAddress("text=failed");
        chromium.picture("types-found");

        chromium.await("input[type=search]").sendKeys(" nothing-is-called-so");
        chromium.await(".empty", "No type of event matches");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void an_alert_shows_what_fires_and_why_while_one_looks() {
        page.open("#alerts");
        chromium.await(".alerts .card h4", "often");
        chromium.await("table[aria-label=Schedules] tbody tr", "H 8 * * 1-5");

        assertThat(site.publish("custom.often", "a " + HOSTILE)).isEqualTo(202);
        chromium.await("table[aria-label='Keys of often'] tbody tr", "1 of 2 events within 1 h");
        assertThat(site.publish("custom.often", "a " + HOSTILE)).isEqualTo(202);
        chromium.await("table[aria-label='Keys of often'] .pill", "firing");

        assertThat(chromium.await("table[aria-label='Keys of often'] .what").isDisplayed()).isTrue();
        assertThat(chromium.await("table[aria-label='Keys of often'] tbody").getText()).contains("a " + HOSTILE);
        assertThat(chromium.complaints()).isEmpty();
        chromium.picture("alerts");
    }

    @Test
    void a_lost_server_is_said_and_found_again() {
        page.open("#receipts");
        chromium.await(".empty");
        chromium.offline(true);
        chromium.await(".notice.bad", "cannot be reached");

        chromium.offline(false);
        chromium.await(".notices:empty");
        assertThat(chromium.await(".empty").isDisplayed()).isTrue();
    }
}
