// The filters above a list; their values live in the address.
import { h } from "./dom.js";
import { words } from "./parts.js";
import { replaceQuery } from "./router.js";

/** Long enough not to ask at every key, short enough to feel immediate. */
const TYPING_MILLIS = 300;

/**
 * Makes the bar.
 *
 * @param filters `{name, label, options?}`; `options` is a list of values or a promise of one; without it text is asked for
 */
export function filterBar(filters, query) {
  const inputs = new Map(filters.map((filter) => [filter.name, filter.options ? choice(filter) : text(filter)]));
  const node = h(
    "form",
    { class: "filters", role: "search", submit: (event) => event.preventDefault() },
    filters.map(({ name, label }) => h("label", {}, h("span", {}, label), inputs.get(name))),
  );
  const bar = { node, set };

  function set(values) {
    for (const [name, input] of inputs) {
      const value = values[name] ?? "";
      // What is being typed is ahead of the address.
      if (input !== document.activeElement || input.nodeName === "SELECT") {
        offer(input, value);
        input.value = value;
      }
    }
  }

  function changed() {
    replaceQuery(Object.fromEntries([...inputs].map(([name, input]) => [name, input.value.trim()])));
  }

  function choice({ options }) {
    const input = h("select", { change: changed }, h("option", { value: "" }, "any"));
    // A list of names that can't be had only makes the choice smaller; the list itself says what is wrong.
    Promise.resolve(options).then((values) => values.forEach((value) => offer(input, value)), () => {});
    return input;
  }

  function text({ hint }) {
    let timer;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(changed, TYPING_MILLIS);
    };
    return h("input", { type: "search", placeholder: hint, input: later });
  }

  set(query);
  return bar;
}

function offer(input, value) {
  if (input.nodeName === "SELECT" && value && ![...input.options].some((option) => option.value === value)) {
    input.append(h("option", { value }, words(value)));
  }
}
