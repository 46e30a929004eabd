// The entry: finds its place in the page, follows the hash, and keeps the clock of what is shown.
import { alerts } from "./alerts.js";
import { openApi } from "./api.js";
import { deliveries } from "./deliveries.js";
import { delivery } from "./delivery.js";
import { fill, h } from "./dom.js";
import { event } from "./event.js";
import { events } from "./events.js";
import { relative } from "./format.js";
import { incoming } from "./incoming.js";
import { overview } from "./overview.js";
import { receipt } from "./receipt.js";
import { receipts } from "./receipts.js";
import { parseHash } from "./router.js";
import { tokenQuestion, tokens } from "./token.js";
import { types } from "./types.js";

const VIEWS = { overview, incoming, receipts, receipt, deliveries, delivery, events, event, alerts, types };
const TABS = {
  overview: "Overview",
  receipts: "Receipts",
  deliveries: "Deliveries",
  events: "Events",
  alerts: "Alerts",
  types: "Event types",
};
const HOME = { incoming: "overview", receipt: "receipts", delivery: "deliveries", event: "events" };

const place = document.getElementById("webhooks-page");
place.classList.add("webhooks-page");
const links = Object.entries(TABS).map(([view, text]) => h("a", { href: `#${view}`, "data-view": view }, text));
const main = h("div", { class: "view" });
const spoken = h("div", { class: "offscreen", role: "status", "aria-live": "polite" });
place.replaceChildren(h("nav", { class: "tabs", "aria-label": "Webhooks" }, links), main, spoken);

const context = contextOf(place);
const siteTitle = document.title;
let shown = null;

function contextOf({ dataset }) {
  // Jenkins brings its own session; only the standalone server knows bearer tokens.
  const standalone = document.head.dataset.crumbHeader === undefined && document.head.dataset.rooturl === undefined;
  const api = standalone
    ? openApi(dataset.api, tokens, tokenQuestion(place))
    : openApi(dataset.api, { get: () => null }, null);
  const webhooks = {
    incoming: once(async () => (await api.get("incoming")).items),
    outgoing: once(async () => (await api.get("outgoing")).items),
  };
  return {
    api,
    apiBase: dataset.api,
    canReplay: dataset.canReplay === "true",
    canPublish: dataset.canPublish === "true",
    incoming: webhooks.incoming,
    names: async (kind) => (await webhooks[kind]()).map(({ name }) => name),
    announce: (text) => spoken.replaceChildren(h("span", {}, text)),
  };
}

/** Asks at most once, and again after a failure. */
function once(ask) {
  let answer = null;
  return () => (answer ??= ask().catch((problem) => ((answer = null), Promise.reject(problem))));
}

/** What is asked for, or what stands in for it: one thing needs an id, and anything can stand in a hash. */
function viewOf({ view, id }) {
  if (!Object.hasOwn(VIEWS, view)) {
    return "overview";
  }
  return id ? view : (HOME[view] ?? view);
}

function follow() {
  const route = parseHash(location.hash);
  const view = viewOf(route);
  if (shown?.view === view && shown.id === route.id && shown.instance.update) {
    shown.instance.update(route);
    return;
  }
  shown?.instance.stop();
  const moved = shown !== null;
  const instance = VIEWS[view](context, route);
  shown = { view, id: route.id, instance };
  fill(main);
  main.append(instance.node);
  document.title = `${instance.title} · ${siteTitle}`;
  links.forEach((link) => {
    const current = link.dataset.view === (HOME[view] ?? view);
    current ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current");
  });
  if (moved) {
    // So that the keyboard and a screen reader go on from the new content.
    main.querySelector("h2").focus({ preventScroll: true });
    if (place.getBoundingClientRect().top < 0) {
      place.scrollIntoView();
    }
  }
}

setInterval(() => {
  for (const time of document.hidden ? [] : main.querySelectorAll("time[data-relative]")) {
    time.textContent = relative(time.dateTime);
  }
}, 1000);
addEventListener("hashchange", follow);
follow();
