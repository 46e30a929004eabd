// Whether deliveries go to a target and why not, with the button that stops them or lets them go on.
import { h } from "./dom.js";
import { pill, when } from "./parts.js";
import { stopping } from "./stopping.js";

/** Flows of which the reader is told; the others are as they should be, or said elsewhere. */
const TOLD = ["limited", "waiting", "broken", "paused"];

/** The word for the heading of a card; null if there is nothing to say. */
export function flowOf(traffic) {
  return traffic && TOLD.includes(traffic.flow) ? pill(traffic.flow) : null;
}

/** Reason and button. `changed` is called with the new state once it is changed. */
export function trafficOf(api, name, traffic, changed) {
  if (!traffic || traffic.flow === "disabled") {
    return null;
  }
  return h(
    "div",
    { class: "traffic", "data-key": "traffic" },
    TOLD.includes(traffic.flow) && h("p", { class: "quiet-text", "data-key": "reason" }, traffic.reason),
    traffic.failingSince &&
      h("p", { class: "quiet-text", "data-key": "since" }, "every attempt failed since ", when(traffic.failingSince)),
    stopping(api, "outgoing", { name, pausedAt: traffic.pausedAt }, changed),
  );
}
