// Every request that came to an incoming webhook.
import { h } from "./dom.js";
import { noReceipts } from "./advice.js";
import { list } from "./list.js";
import { linkTo, pill, when } from "./parts.js";

const STATES = ["pending", "acted", "ignored", "failed", "duplicate", "rejected"];

export function receipts(context, route) {
  let webhooks = [];
  return list(context, route, {
    path: "receipts",
    title: "Receipts",
    noun: "receipt",
    columns: [
      { name: "State", kind: "state", cell: ({ state }) => pill(state) },
      { name: "Webhook", kind: "what", cell: what },
      { name: "Why", kind: "why", cell: ({ reason }) => reason },
      { name: "Answer", kind: "number", cell: ({ status }) => status },
      { name: "From", kind: "from", cell: ({ remoteAddress }) => h("span", { class: "id" }, remoteAddress) },
      { name: "Received", kind: "when", cell: ({ receivedAt }) => when(receivedAt) },
    ],
    filters: [
      { name: "webhook", label: "Webhook", options: context.names("incoming") },
      { name: "state", label: "State", options: STATES },
      { name: "text", label: "Event", hint: "for example push" },
    ],
    prepare: async () => (webhooks = await context.incoming()),
    nothing: (filtered) => noReceipts(webhooks, filtered),
  });
}

function what({ id, webhook, event }) {
  return [linkTo("receipt", id, webhook, "row-link"), event && h("span", { class: "sub" }, event)];
}
