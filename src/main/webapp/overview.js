// Everything at a glance: are we well, which doors are there, what goes wrong.
import { fill, h } from "./dom.js";
import { live } from "./live.js";
import { failuresOf, healthOf, totalsOf } from "./glance.js";
import { noWebhooks } from "./advice.js";
import { copyButton, pill, section, when } from "./parts.js";
import { pauseOf } from "./pause.js";
import { hashOf } from "./router.js";
import { flowOf, trafficOf } from "./traffic.js";
import { webhookUrl } from "./urls.js";

const EVERY_MILLIS = 5000;
/** How many of the newest rows the counts per webhook are made of. */
const RECENT = 200;

export function overview({ api }) {
  const content = h("div", { class: "overview", "aria-busy": "true" });
  const feed = live(
    (signal) => load(api, signal),
    (loaded) => {
      content.removeAttribute("aria-busy");
      fill(content, render(loaded, { api, changed: () => feed.now() }));
    },
    EVERY_MILLIS,
  );
  const node = h("div", {}, h("h2", { tabindex: -1 }, "Overview"), feed.notice, content);
  return { title: "Overview", node, stop: feed.stop };
}

async function load(api, signal) {
  const get = (path, query) => api.get(path, query, signal);
  const [health, stats, incoming, outgoing, receipts, deliveries, failed, rejected, givenUp] = await Promise.all([
    get("health"),
    get("stats"),
    get("incoming"),
    get("outgoing"),
    get("receipts", { limit: RECENT }),
    get("deliveries", { limit: RECENT }),
    get("receipts", { state: "failed", limit: 5 }),
    get("receipts", { state: "rejected", limit: 5 }),
    get("deliveries", { state: "given_up", limit: 5 }),
  ]);
  return {
    health,
    stats,
    incoming: incoming.items,
    outgoing: outgoing.items,
    receipts: receipts.items,
    deliveries: deliveries.items,
    failed: [...failed.items, ...rejected.items],
    givenUp: givenUp.items,
  };
}

function render({ health, stats, incoming, outgoing, receipts, deliveries, failed, givenUp }, acting) {
  return [
    healthOf(health),
    totalsOf(stats),
    section("Recent failures", failuresOf(failed, givenUp)),
    section("Incoming webhooks", cards("incoming", incoming, (one) => incomingCard(one, receipts))),
    section("Outgoing webhooks", cards("outgoing", outgoing, (one) => outgoingCard(one, deliveries, acting))),
  ];
}

function cards(kind, webhooks, card) {
  return webhooks.length ? h("div", { class: "cards" }, webhooks.map(card)) : noWebhooks(kind);
}

function incomingCard(webhook, receipts) {
  const { name, provider, acceptUnsigned } = webhook;
  const url = webhookUrl(name);
  return card(
    h("a", { href: hashOf("incoming", name) }, name),
    [provider === name ? null : provider, pauseOf(webhook), acceptUnsigned && pill("unsigned")],
    h("div", { class: "copyable" }, h("code", {}, url), copyButton(url, `Copy address of ${name}`)),
    counts("receipts", name, receipts, "last seen ", ({ receivedAt }) => receivedAt),
  );
}

function outgoingCard({ name, url, enabled, events, traffic }, deliveries, { api, changed }) {
  return card(
    name,
    [events?.length ? events.join(", ") : "no events", enabled ? flowOf(traffic) : pill("disabled")],
    h("div", { class: "copyable" }, h("code", {}, url)),
    counts("deliveries", name, deliveries, "last wanted ", ({ createdAt }) => createdAt),
    trafficOf(api, name, traffic, changed),
  );
}

function card(title, about, ...rest) {
  const heading = h("h4", {}, title, h("span", { class: "sub" }, about.filter(Boolean).flatMap((part) => [" ", part])));
  return h("div", { class: "card", "data-key": title.textContent ?? title }, heading, rest);
}

/** Counts by state among the newest rows, and the age of the newest. */
function counts(view, webhook, all, last, time) {
  const own = all.filter((row) => row.webhook === webhook);
  const byState = new Map();
  own.forEach(({ state }) => byState.set(state, (byState.get(state) ?? 0) + 1));
  const link = ([state, count]) => h("a", { href: hashOf(view, null, { webhook, state }) }, pill(state, count));
  return h(
    "p",
    { class: "counts" },
    [...byState].map(link),
    own.length
      ? h("span", { class: "quiet-text" }, last, when(time(own[0])))
      : h("a", { class: "quiet-text", href: hashOf(view, null, { webhook }) }, `none among the newest ${RECENT}`),
  );
}
