// The button that stops a webhook by hand or lets it go on.
import { fill, h } from "./dom.js";
import { failure } from "./parts.js";

/** Button and room for what went wrong. `path` is that of the webhook; `changed` is called once it is done. */
export function stopping(api, path, { name, pausedAt }, changed = () => {}) {
  const verb = pausedAt ? "resume" : "pause";
  const label = pausedAt ? "Resume" : "Pause";
  const problem = h("div", { role: "status", "data-key": "problem" });
  const button = h(
    "button",
    { type: "button", "data-key": `${verb} ${name}`, "aria-label": `${label} ${name}`, click: change },
    label,
  );

  async function change(event) {
    const pressed = event.currentTarget;
    pressed.disabled = true;
    try {
      await api.post(`${path}/${encodeURIComponent(name)}/${verb}`);
      changed();
    } catch (fault) {
      // The page may have kept an older element than the one made here.
      fill(pressed.parentElement.querySelector("[data-key=problem]") ?? problem, failure(fault));
    }
    pressed.disabled = false;
  }

  return [button, problem];
}
