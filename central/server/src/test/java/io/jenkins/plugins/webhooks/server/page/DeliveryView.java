package io.jenkins.plugins.webhooks.server.page;

/** One delivery. */
record DeliveryView(Chromium chromium) {
    String awaitFate(String words) {
        return chromium.await(".fate", words).getText();
    }

    String fact(String name) {
        return chromium.await(".facts > div", name).getText();
    }

    String attempt(int number) {
        return chromium.await(".attempts li", "Attempt " + number).getText();
    }

    /** Also of an attempt that is folded away because there is a newer one. */
    String responseBody(int attempt) {
        return chromium.await("pre[aria-label='Response body of attempt " + attempt + "']").getDomProperty("textContent");
    }

    String bodySent() {
        return chromium.await("pre[aria-label='Body sent']").getText();
    }

    /** Presses the button and waits for a result with these words. */
    String sendAgain(String words) {
        chromium.await(".again button").click();
        return chromium.await(".again .result .notice", words).getText();
    }

    /** Follows the link to the new delivery. */
    DeliveryView openResult() {
        chromium.await(".again .result a").click();
        return this;
    }
}
