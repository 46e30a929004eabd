// The catalogue: which types of events there are, when they happen and what they hold.
import { fill, h } from "./dom.js";
import { filterBar } from "./filters.js";
import { code, empty, facts, failure, pill, section } from "./parts.js";

const FILTERS = [{ name: "text", label: "Type or word", hint: "for example build or who" }];

export function types(context, route) {
  let query = route.query;
  let items = null;
  const bar = filterBar(FILTERS, query);
  const content = h("div", { class: "types", "aria-busy": "true" });
  const title = "Event types";
  const node = h("div", {}, h("h2", { tabindex: -1 }, title), bar.node, content);
  const asked = new AbortController();
  // Made once, so that what somebody opened stays open while the list is filtered.
  const cards = new Map();

  async function load() {
    fill(content);
    try {
      items = (await context.api.get("event-types", {}, asked.signal)).items;
      show();
    } catch (problem) {
      if (problem.name !== "AbortError") {
        fill(content, failure(problem, load));
      }
    }
    content.removeAttribute("aria-busy");
  }

  function show() {
    const found = matching(items, query.text);
    const groups = [...new Set(found.map(({ group }) => group))];
    const shown = groups.map((group) => section(group, found.filter((item) => item.group === group).map(card)));
    content.replaceChildren(...(shown.length ? shown : [nothing()]));
  }

  function card(item) {
    if (!cards.has(item.type)) {
      cards.set(item.type, entry(item));
    }
    return cards.get(item.type);
  }

  load();
  return {
    title,
    node,
    update(changed) {
      query = changed.query;
      bar.set(query);
      if (items) {
        show();
      }
    },
    stop: () => asked.abort(),
  };
}

/** Those in which every word occurs; a whole type also finds the pattern that stands for it. */
export function matching(items, text) {
  const words = (text ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ type, group, description, severities }, word) =>
    [type, group, description, ...severities].some((part) => part.toLowerCase().includes(word)) ||
    (type.endsWith("*") && word.startsWith(type.slice(0, -1)));
  return items.filter((item) => words.every((word) => fits(item, word)));
}

function nothing() {
  return empty("No type of event matches.", h("p", {}, h("a", { href: "#types" }, "See all types"), "."));
}

function entry({ type, description, severities, subject, schema, sample }) {
  const summary = h(
    "summary",
    {},
    h("code", { class: "type" }, type),
    " ",
    severities.map((severity) => [pill(severity), " "]),
    h("span", { class: "sub" }, marked(description)),
  );
  const details = h("details", { class: "card" }, summary);
  // Seventy schemas nobody has asked for would only slow the page down.
  details.addEventListener("toggle", () => details.childElementCount > 1 || details.append(body()));
  return details;

  function body() {
    return h(
      "div",
      {},
      facts(["Subject", marked(subject)]),
      h("h4", {}, "Sample"),
      code(`Sample of ${type}`, JSON.stringify(sample)),
      h("h4", {}, "JSON Schema of the data"),
      code(`Schema of ${type}`, JSON.stringify(schema)),
    );
  }
}

/** The descriptions are written for the reference too; of Markdown they use backticks alone. */
function marked(text) {
  return text.split("`").map((part, index) => (index % 2 ? h("code", {}, part) : part));
}
