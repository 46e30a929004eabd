// The bearer token of the standalone server: kept for this tab only, asked for once.
import { h } from "./dom.js";

const NAME = "webhooks-token";

export const tokens = {
  get: () => sessionStorage.getItem(NAME),
  set: (token) => sessionStorage.setItem(NAME, token),
};

/** Gives a function that asks for the token; requests that need it at the same time share one question. */
export function tokenQuestion(parent) {
  let asked = null;
  let declined = false;
  return (rejected) => {
    if (declined) {
      return Promise.resolve(null);
    }
    asked ??= ask(parent, rejected).then((token) => {
      asked = null;
      // Polling must not open the form again and again; a reload does.
      declined = token === null;
      return token;
    });
    return asked;
  };
}

function ask(parent, rejected) {
  return new Promise((resolve) => {
    const input = h("input", { id: "webhooks-token", type: "password", autocomplete: "off", required: true });
    const form = h(
      "form",
      { method: "dialog", class: "stack" },
      h("h2", { id: "webhooks-token-title" }, "Token needed"),
      rejected
        ? h("p", { class: "bad-text", role: "alert" }, "That token was not accepted.")
        : h("p", {}, "This server was started with a token, and asks for it."),
      h("label", { for: "webhooks-token" }, "Token"),
      input,
      h("div", { class: "bar" }, h("button", { class: "primary" }, "Continue")),
    );
    const dialog = h("dialog", { class: "ask", "aria-labelledby": "webhooks-token-title" }, form);
    let token = null;
    form.addEventListener("submit", () => {
      token = input.value.trim() || null;
      if (token) {
        tokens.set(token);
      }
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(token);
    });
    parent.append(dialog);
    dialog.showModal();
  });
}
