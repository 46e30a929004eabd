// Sends a delivery once more and shows at once what comes of it.
import { fill, h } from "./dom.js";
import { poll } from "./live.js";
import { failure, linkTo, pill } from "./parts.js";

export function sendAgain(context, id) {
  const button = h("button", { type: "button", class: "primary", click: send }, "Send again");
  const result = h("div", { class: "result", role: "status" });
  let following = null;

  async function send() {
    button.disabled = true;
    following?.stop();
    try {
      follow(await context.api.post(`deliveries/${encodeURIComponent(id)}/redeliver`));
    } catch (problem) {
      fill(result, failure(problem, send));
    }
    button.disabled = false;
  }

  function follow(sent) {
    show(sent);
    following = poll(async (signal) => {
      if (!result.isConnected) {
        return false;
      }
      try {
        const { delivery } = await context.api.get(`deliveries/${encodeURIComponent(sent.id)}`, {}, signal);
        show(delivery);
        return delivery.state === "pending";
      } catch {
        // The first answer stays; the link leads to the rest.
        return false;
      }
    }, 700);
  }

  function show({ id: newId, state, reason }) {
    const words = h("p", {}, "Sent again as ", linkTo("delivery", newId), `: ${reason}`);
    fill(result, h("div", { class: "notice" }, pill(state), words));
  }

  return h("div", { class: "again" }, button, result);
}
