// The top of the overview.
import { h } from "./dom.js";
import { linkTo, pill, when } from "./parts.js";
import { hashOf } from "./router.js";

const MOST_FAILURES = 8;

/** Whether we are well, and if not, why. */
export function healthOf({ status, reason }) {
  return h(
    "div",
    { class: "fate", "data-key": "health" },
    pill(status),
    h("p", { class: "lead" }, reason || "Everything that has to run is running."),
  );
}

/** The ledger: what is kept, by state. */
export function totalsOf({ receipts, deliveries, events, unrouted }) {
  return h(
    "div",
    { class: "totals", "data-key": "totals" },
    total("Receipts", "receipts", receipts),
    h(
      "div",
      { class: "card" },
      h("a", { class: "sum", href: "#events" }, number(events)),
      h("h3", {}, "Events"),
      h("p", { class: "counts" }, h("span", { class: "quiet-text" }, `${number(unrouted)} waiting to be routed`)),
    ),
    total("Deliveries", "deliveries", deliveries),
  );
}

function total(title, view, byState) {
  const states = Object.entries(byState);
  const sum = states.reduce((all, [, count]) => all + count, 0);
  const link = ([state, count]) => h("a", { href: hashOf(view, null, { state }) }, pill(state, number(count)));
  return h(
    "div",
    { class: "card" },
    h("a", { class: "sum", href: `#${view}` }, number(sum)),
    h("h3", {}, title),
    h("p", { class: "counts" }, states.filter(([, count]) => count > 0).map(link)),
  );
}

/** The newest that went wrong, whichever way it was going. */
export function failuresOf(receipts, deliveries) {
  const all = [
    ...receipts.map((row) => ({ ...row, view: "receipt", time: row.finishedAt ?? row.receivedAt })),
    ...deliveries.map((row) => ({ ...row, view: "delivery", time: row.finishedAt ?? row.createdAt })),
  ].sort((one, other) => Date.parse(other.time) - Date.parse(one.time));
  if (!all.length) {
    return h("p", { class: "quiet-text" }, "None.");
  }
  return h("ul", { class: "failures" }, all.slice(0, MOST_FAILURES).map(failureRow));
}

function failureRow({ id, view, state, webhook, reason, time }) {
  return h(
    "li",
    { "data-key": id },
    pill(state),
    h("span", { class: "why" }, linkTo(view, id, `${view} of ${webhook}`, null), ` ${reason}`),
    h("span", { class: "after" }, when(time)),
  );
}

function number(value) {
  return value.toLocaleString("en");
}
