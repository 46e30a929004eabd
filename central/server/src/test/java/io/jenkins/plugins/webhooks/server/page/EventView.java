package io.jenkins.plugins.webhooks.server.page;

/** One event. */
record EventView(Chromium chromium) {
    String json() {
        return chromium.await("pre[aria-label='Event as JSON']").getText();
    }

    /** Follows the link to a delivery of the event. */
    DeliveryView openDelivery(String webhook) {
        chromium.await("table[aria-label=Deliveries] a", webhook).click();
        chromium.await("h2", "Delivery");
        return new DeliveryView(chromium);
    }

    /** Follows the link to the receipt that caused the event. */
    ReceiptView openReceipt() {
        chromium.await(".facts a[href^='#receipt/']").click();
        chromium.await("h2", "Receipt");
        return new ReceiptView(chromium);
    }
}
