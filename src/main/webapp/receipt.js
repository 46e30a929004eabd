// One request: what became of it, why, and what it caused.
import { h } from "./dom.js";
import { detail } from "./detail.js";
import { eventColumns } from "./events.js";
import { duration, size } from "./format.js";
import { code, facts, fate, headerTable, linkTo, outsideLink, section, whenExactly } from "./parts.js";
import { rows } from "./rows.js";

const SENTENCES = {
  pending: "Let in and answered; its work is still to be done.",
  acted: "Let in, and its work is done.",
  ignored: "Let in, but nothing was wanted of it.",
  failed: "Let in, but its work failed.",
  duplicate: "A repeat of an earlier receipt; nothing was done again.",
  rejected: "Not let in.",
};

export function receipt(context, { id }) {
  return detail({
    title: "Receipt",
    id,
    back: ["#receipts", "Receipts"],
    load: (signal) => context.api.get(`receipts/${encodeURIComponent(id)}`, {}, signal),
    render: content,
    unfinished: (loaded) => loaded.receipt.state === "pending",
  });
}

function content({ receipt: row, headers, body, bodyTruncated, trace, links, events }) {
  return [
    fate(row.state, SENTENCES[row.state] ?? "", row.reason),
    facts(
      ["Webhook", row.webhook],
      ["Provider", row.provider],
      ["Event", row.event],
      ["Answered", row.status],
      ["Received", whenExactly(row.receivedAt)],
      ["Done after", row.finishedAt && duration(Date.parse(row.finishedAt) - Date.parse(row.receivedAt))],
      ["From", h("span", { class: "id" }, row.remoteAddress)],
      ["Size", size(row.size)],
      ["Sender’s id", row.deliveryId && h("span", { class: "id" }, row.deliveryId)],
      ["First receipt", row.duplicateOf && linkTo("receipt", row.duplicateOf)],
    ),
    section("Decisions", trace.length ? steps(trace) : h("p", { class: "quiet-text" }, "None are kept.")),
    section(
      "What it caused",
      links.length > 0 && h("ul", {}, links.map((link) => h("li", {}, outsideLink(link)))),
      events.length > 0 && rows("Events it raised", eventColumns, events),
      !links.length && !events.length && h("p", { class: "quiet-text" }, "Nothing."),
    ),
    section("Headers", headerTable("Request headers", headers)),
    section("Body", code("Body", body, { truncated: bodyTruncated })),
  ];
}

function steps(trace) {
  const start = Date.parse(trace[0].at);
  const step = ({ at, stage, passed, detail: why }) =>
    h(
      "li",
      { class: passed ? "passed" : "refused" },
      h("span", { class: "mark", "aria-hidden": "true" }, passed ? "✓" : "✕"),
      h("span", { class: "stage" }, stage),
      h("span", { class: "verdict" }, passed ? "passed" : "refused"),
      h("span", { class: "after" }, `+${duration(Date.parse(at) - start)}`),
      h("span", { class: "why" }, why),
    );
  return h("ol", { class: "trace" }, trace.map(step));
}
