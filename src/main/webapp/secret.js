// A new secret, shown once. It is kept nowhere.
import { fill, h } from "./dom.js";
import { copyButton, failure } from "./parts.js";

export function generating(api) {
  const button = h("button", { type: "button", "data-key": "generate", click: generate }, "Generate a secret");
  const result = h("div", { class: "result", role: "status", "data-key": "generated" });

  async function generate() {
    button.disabled = true;
    try {
      const { text, standard } = await api.post("secrets");
      fill(
        result,
        h("p", {}, "Put it where this webhook's secrets are kept and give it to the sender. It is not shown again."),
        line(text, "Copy secret"),
        h("p", { class: "quiet-text" }, "The same for Standard Webhooks:"),
        line(standard, "Copy secret for Standard Webhooks"),
      );
    } catch (problem) {
      fill(result, failure(problem, generate));
    }
    button.disabled = false;
  }

  return h("div", { class: "again" }, button, result);
}

function line(secret, label) {
  return h("div", { class: "copyable" }, h("code", {}, secret), copyButton(secret, label));
}
