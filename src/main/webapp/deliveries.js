// Everything that is or was to be sent.
import { h } from "./dom.js";
import { noDeliveries } from "./advice.js";
import { list } from "./list.js";
import { linkTo, pill, when } from "./parts.js";

const STATES = ["pending", "delivered", "given_up"];

/** How a delivery reads in a list; also used where an event shows its deliveries. */
export const deliveryColumns = [
  { name: "State", kind: "state", cell: ({ state }) => pill(state) },
  { name: "Webhook", kind: "what", cell: what },
  { name: "Why", kind: "why", cell: why },
  { name: "Answer", kind: "number", cell: ({ lastStatus }) => lastStatus ?? "–" },
  { name: "Attempts", kind: "number", cell: ({ attempts }) => attempts },
  { name: "Created", kind: "when", cell: ({ createdAt }) => when(createdAt) },
];

export function deliveries(context, route) {
  return list(context, route, {
    path: "deliveries",
    title: "Deliveries",
    noun: "delivery",
    plural: "deliveries",
    columns: deliveryColumns,
    filters: [
      { name: "webhook", label: "Webhook", options: context.names("outgoing") },
      { name: "state", label: "State", options: STATES },
      { name: "text", label: "Event", hint: "for example scm.push" },
    ],
    nothing: (filtered) => noDeliveries(context, filtered),
  });
}

function what({ id, webhook, eventType }) {
  return [linkTo("delivery", id, webhook, "row-link"), h("span", { class: "sub" }, eventType)];
}

function why({ reason, nextAttemptAt }) {
  return nextAttemptAt ? [reason, h("span", { class: "sub" }, "next attempt ", when(nextAttemptAt))] : reason;
}
