package io.jenkins.plugins.webhooks.server.page;

import org.openqa.selenium.WebElement;

/** One receipt. */
record ReceiptView(Chromium chromium) {
    String fate() {
        return chromium.await(".fate").getText();
    }

    /** A decision, with its verdict and its reason. */
    String decision(String stage) {
        return chromium.await(".trace li", stage).getText();
    }

    String headers() {
        return chromium.await("table[aria-label='Request headers']").getText();
    }

    String body() {
        return chromium.await("pre[aria-label=Body]").getText();
    }

    /** Follows the link to an event that the receipt raised. */
    EventView openEvent(String type) {
        WebElement link = chromium.await("table[aria-label='Events it raised'] a", type);
        link.click();
        chromium.await("h2", "Event");
        return new EventView(chromium);
    }
}
