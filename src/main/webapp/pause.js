// Whether an incoming webhook takes requests, with the button that stops it or lets it go on.
import { h } from "./dom.js";
import { pill, when } from "./parts.js";
import { stopping } from "./stopping.js";

/** The word for the heading of a card; null if requests are taken. */
export function pauseOf({ enabled, pausedAt }) {
  return enabled && !pausedAt ? null : pill("paused");
}

/** Reason and button; nothing where the configuration itself pauses it. */
export function pausing(api, { name, enabled, pausedAt, pauseReason }) {
  if (!enabled) {
    return null;
  }
  return h(
    "div",
    { class: "traffic", "data-key": "pausing" },
    pausedAt &&
      h("p", { class: "quiet-text", "data-key": "reason" }, "paused by hand ", when(pausedAt), pauseReason && `: ${pauseReason}`),
    // The view looks again by itself in a moment.
    stopping(api, "incoming", { name, pausedAt }),
  );
}
