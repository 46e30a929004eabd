// One delivery: where it stands, what was sent, and every attempt.
import { h } from "./dom.js";
import { detail } from "./detail.js";
import { duration } from "./format.js";
import { code, facts, fate, headerTable, linkTo, section, whenExactly } from "./parts.js";
import { sendAgain } from "./again.js";

const SENTENCES = {
  pending: "On its way.",
  delivered: "The target has acknowledged it.",
  given_up: "Not tried any more.",
};

export function delivery(context, { id }) {
  return detail({
    title: "Delivery",
    id,
    back: ["#deliveries", "Deliveries"],
    load: (signal) => context.api.get(`deliveries/${encodeURIComponent(id)}`, {}, signal),
    render: content,
    unfinished: (loaded) => loaded.delivery.state === "pending",
    aside: context.canReplay && sendAgain(context, id),
  });
}

function content({ delivery: row, contentType, body, bodyTruncated, event, attempts }) {
  return [
    fate(row.state, SENTENCES[row.state] ?? "", row.reason),
    facts(
      ["Webhook", row.webhook],
      ["Event", event ? linkTo("event", row.eventId, row.eventType, null) : `${row.eventType} (not kept any more)`],
      ["Created", whenExactly(row.createdAt)],
      ["Next attempt", row.nextAttemptAt && whenExactly(row.nextAttemptAt)],
      ["Finished", row.finishedAt && whenExactly(row.finishedAt)],
      ["Attempts", row.attempts],
      ["Lane", row.lane],
    ),
    section(
      "Attempts",
      attempts.length
        ? h("ol", { class: "attempts" }, attempts.map(attempt))
        : h("p", { class: "quiet-text" }, "None yet."),
    ),
    section(
      "Body sent",
      h("p", { class: "quiet-text" }, contentType),
      code("Body sent", body, { truncated: bodyTruncated }),
    ),
  ];
}

function attempt(made, index, all) {
  const { number, startedAt, durationMillis, status, outcome, url } = made;
  const good = status >= 200 && status < 300;
  return h(
    "li",
    { "data-key": `attempt ${number}` },
    // The last one is what people come for.
    h(
      "details",
      { open: index === all.length - 1 },
      h(
        "summary",
        {},
        h("span", { class: "stage" }, `Attempt ${number}`),
        h("span", { class: `pill ${good ? "good" : "bad"}` }, status ?? "no answer"),
        h("span", { class: "after" }, duration(durationMillis)),
        h("span", { class: "why" }, outcome),
      ),
      h("p", {}, "Started ", whenExactly(startedAt)),
      h("p", { class: "id target" }, url),
      made.batch && h("p", {}, "In batch ", h("code", {}, made.batch)),
      h("h4", {}, "Request headers"),
      headerTable(`Request headers of attempt ${number}`, made.requestHeaders),
      h("h4", {}, "Response headers"),
      headerTable(`Response headers of attempt ${number}`, made.responseHeaders),
      h("h4", {}, "Response body"),
      code(`Response body of attempt ${number}`, made.responseBody),
    ),
  );
}
