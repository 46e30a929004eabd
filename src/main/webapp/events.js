// What happened, whether it came from outside or from here.
import { h } from "./dom.js";
import { noEvents } from "./advice.js";
import { list } from "./list.js";
import { linkTo, pill, when } from "./parts.js";
import { publishForm } from "./publish.js";

/** How an event reads in a list; also used where a receipt shows its events. */
export const eventColumns = [
  { name: "Severity", kind: "state", cell: ({ severity }) => pill(severity) },
  { name: "Event", kind: "what", cell: what },
  { name: "Source", kind: "why", cell: ({ source }) => h("span", { class: "id" }, source) },
  { name: "Happened", kind: "when", cell: ({ time }) => when(time) },
];

export function events(context, route) {
  return list(context, route, {
    path: "events",
    title: "Events",
    noun: "event",
    columns: eventColumns,
    filters: [{ name: "text", label: "Type", hint: "for example scm.push" }],
    nothing: (filtered) => noEvents(context, filtered),
    above: context.canPublish && publishForm(context),
  });
}

function what({ id, type, subject }) {
  return [linkTo("event", id, type, "row-link"), subject && h("span", { class: "sub" }, subject)];
}
