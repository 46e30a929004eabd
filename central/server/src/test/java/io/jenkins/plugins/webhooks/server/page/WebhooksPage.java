package io.jenkins.plugins.webhooks.server.page;

/** The page of one site in one browser. */
record WebhooksPage(Chromium chromium, Site site) {
    /** Opens a view by its hash. */
    WebhooksPage open(String hash) {
        chromium.open(site.page(hash));
        chromium.await("h2");
        return this;
    }

    /** Opens the first receipt in a state, as soon as it is listed. */
    ReceiptView openReceipt(String state) {
        chromium.await("table[aria-label=Receipts] tbody tr", state);
        chromium.await("table[aria-label=Receipts] .row-link").click();
        chromium.await(".trace");
        return new ReceiptView(chromium);
    }

    /** Opens the first delivery in a state, as soon as it is listed. */
    DeliveryView openDelivery(String state) {
        chromium.await("table[aria-label=Deliveries] tbody tr", state);
        chromium.await("table[aria-label=Deliveries] .row-link").click();
        chromium.await("h2", "Delivery");
        return new DeliveryView(chromium);
    }

    /** Whether something is wider than the window. */
    boolean scrollsSideways() {
        return Boolean.TRUE.equals(chromium.run(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }
}
