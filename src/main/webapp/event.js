// One event: what it says, where it came from, where it went.
import { deliveryColumns } from "./deliveries.js";
import { detail } from "./detail.js";
import { h } from "./dom.js";
import { code, facts, linkTo, pill, section, whenExactly } from "./parts.js";
import { rows } from "./rows.js";

/** An event without a delivery after this long was wanted by nobody. */
const ROUTED_MILLIS = 60000;

export function event(context, { id }) {
  return detail({
    title: "Event",
    id,
    back: ["#events", "Events"],
    load: (signal) => load(context, id, signal),
    render: content,
    unfinished,
  });
}

function unfinished({ event: { time }, deliveries }) {
  const fresh = Date.now() - Date.parse(time) < ROUTED_MILLIS;
  return deliveries.length ? deliveries.some(({ state }) => state === "pending") : fresh;
}

async function load(context, id, signal) {
  const [text, { items }] = await Promise.all([
    context.api.text(`events/${encodeURIComponent(id)}`, signal),
    context.api.get("deliveries", { cause: id, limit: 500 }, signal),
  ]);
  return { text, event: JSON.parse(text), deliveries: items };
}

function content({ text, event: { type, source, subject, time, severity, receipt }, deliveries }) {
  return [
    h("div", { class: "fate" }, pill(severity), h("div", {}, h("p", { class: "lead type" }, type))),
    facts(
      ["Happened", whenExactly(time)],
      ["Source", h("span", { class: "id" }, source)],
      ["Subject", subject],
      ["Caused by receipt", receipt && linkTo("receipt", receipt)],
    ),
    section(
      "Deliveries",
      deliveries.length
        ? rows("Deliveries", deliveryColumns, deliveries)
        : h("p", { class: "quiet-text" }, "None: no outgoing webhook wanted it, or it has only just happened."),
    ),
    section("Event as JSON", code("Event as JSON", text)),
  ];
}
