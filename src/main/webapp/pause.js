// Whether an incoming webhook takes requests, with the button that stops it or lets it go on.
import { fill, h } from "./dom.js";
import { failure, pill, when } from "./parts.js";

/** The word for the heading of a card; null if requests are taken. */
export function pauseOf({ enabled, pausedAt }) {
  return enabled && !pausedAt ? null : pill("paused");
}

/** Reason and button; nothing where the configuration itself pauses it. */
export function pausing(api, { name, enabled, pausedAt, pauseReason }) {
  if (!enabled) {
    return null;
  }
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
      // The view looks again by itself in a moment.
      await api.post(`incoming/${encodeURIComponent(name)}/${verb}`);
    } catch (fault) {
      // The page may have kept an older element than the one made here.
      fill(pressed.parentElement.querySelector("[data-key=problem]") ?? problem, failure(fault));
    }
    pressed.disabled = false;
  }

  return h(
    "div",
    { class: "traffic", "data-key": "pausing" },
    pausedAt &&
      h("p", { class: "quiet-text", "data-key": "reason" }, "paused by hand ", when(pausedAt), pauseReason && `: ${pauseReason}`),
    button,
    problem,
  );
}
