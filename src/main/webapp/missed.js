// Has an incoming webhook ask its system for what never arrived.
import { fill, h } from "./dom.js";
import { failure } from "./parts.js";
import { hashOf } from "./router.js";

export function missed(context, name) {
  const button = h("button", { type: "button", "data-key": "ask", click: ask }, "Ask for missed deliveries");
  const result = h("div", { class: "result", role: "status", "data-key": "asked" });

  async function ask() {
    button.disabled = true;
    try {
      const { outcome } = await context.api.post(`incoming/${encodeURIComponent(name)}/recover`);
      const link = h("a", { href: hashOf("events", null, { text: outcome }) }, outcome);
      fill(result, h("div", { class: "notice" }, h("p", {}, "It is being asked. What was found will be told by an event ", link, ".")));
    } catch (problem) {
      fill(result, failure(problem, ask));
    }
    button.disabled = false;
  }

  return h("div", { class: "again" }, button, result);
}
