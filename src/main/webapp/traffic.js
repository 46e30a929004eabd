// Whether deliveries go to a target and why not, with the button that stops them or lets them go on.
import { fill, h } from "./dom.js";
import { failure, pill, when } from "./parts.js";

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
  const verb = traffic.pausedAt ? "resume" : "pause";
  const label = traffic.pausedAt ? "Resume" : "Pause";
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
      await api.post(`outgoing/${encodeURIComponent(name)}/${verb}`);
      changed();
    } catch (fault) {
      // The page may have kept an older element than the one made here.
      fill(pressed.parentElement.querySelector("[data-key=problem]") ?? problem, failure(fault));
    }
    pressed.disabled = false;
  }

  return h(
    "div",
    { class: "traffic", "data-key": "traffic" },
    TOLD.includes(traffic.flow) && h("p", { class: "quiet-text", "data-key": "reason" }, traffic.reason),
    traffic.failingSince &&
      h("p", { class: "quiet-text", "data-key": "since" }, "every attempt failed since ", when(traffic.failingSince)),
    button,
    problem,
  );
}
