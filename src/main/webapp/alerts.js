// Rules over events with what fires now and why, and events that the clock raises.
import { fill, h } from "./dom.js";
import { live } from "./live.js";
import { code, empty, pill, section, when } from "./parts.js";
import { rows } from "./rows.js";
import { hashOf } from "./router.js";

const EVERY_MILLIS = 3000;

const ALERTS = `webhooks:
  alerts:
    - {name: failing, preset: failures, limit: 3}
    - {name: slow, preset: long-build, limit: 2h}
`;
const SCHEDULES = `webhooks:
  schedules:
    - {name: morning, type: digest, cron: "H 8 * * 1-5"}
`;

const KEYS = [
  { name: "State", kind: "state", cell: ({ state }) => pill(state) },
  { name: "Key", kind: "what", cell: ({ key }) => key || "–" },
  { name: "Why", kind: "why", cell: ({ reason }) => reason },
  { name: "Since", kind: "when", cell: ({ since }) => when(since) },
  { name: "Last", kind: "when", cell: ({ lastAt }) => when(lastAt) },
];

const SCHEDULE = [
  { name: "Says", kind: "state", cell: ({ kind, enabled }) => [pill(kind), !enabled && [" ", pill("off")]] },
  { name: "Name", kind: "what", cell: ({ name, type }) => [name, " ", eventsOf(type)] },
  { name: "Times", kind: "why", cell: ({ cron }) => h("code", {}, cron) },
  { name: "Last", kind: "when", cell: ({ lastRun }) => when(lastRun) },
  { name: "Next", kind: "when", cell: ({ nextRun }) => when(nextRun) },
];

export function alerts({ api, announce }) {
  const title = "Alerts";
  const content = h("div", { class: "alerts", "aria-busy": "true" });
  let firing = null;
  const feed = live(
    async (signal) => Promise.all(["alerts", "schedules"].map(async (path) => (await api.get(path, {}, signal)).items)),
    ([rules, schedules]) => {
      content.removeAttribute("aria-busy");
      tell(rules.reduce((all, rule) => all + rule.firing, 0));
      fill(content, section("Rules", ruleCards(rules)), section("Schedules", scheduleTable(schedules)));
    },
    EVERY_MILLIS,
  );

  function tell(count) {
    if (firing !== null && count !== firing) {
      announce(`${count} firing`);
    }
    firing = count;
  }

  const node = h("div", {}, h("h2", { tabindex: -1 }, title), feed.notice, content);
  return { title, node, stop: feed.stop };
}

function ruleCards(rules) {
  return rules.length
    ? h("div", { "data-key": "rules" }, rules.map(ruleCard))
    : empty("No rule watches events.", h("p", {}, "Add one to the configuration, for example:"), sample(ALERTS));
}

function ruleCard({ name, state, severity, type, firing, keys, problem, trigger, items }) {
  const about = [pill(state), " ", pill(severity), " ", eventsOf(type), trigger && " each time"];
  const watched = keys > items.length ? `${items.length} of ${keys} keys are shown.` : null;
  return h(
    "div",
    { class: "card", "data-key": `rule ${name}` },
    h("h4", {}, name, h("span", { class: "sub" }, " ", about)),
    problem && h("div", { class: "notice bad" }, problem),
    items.length
      ? rows(`Keys of ${name}`, KEYS, items.map((item) => ({ ...item, id: `key ${item.key}` })))
      : h("p", { class: "quiet-text" }, state === "off" ? "Switched off." : "Nothing to watch yet."),
    watched && h("p", { class: "quiet-text" }, watched, ` ${firing} fire.`),
  );
}

function scheduleTable(schedules) {
  return schedules.length
    ? rows("Schedules", SCHEDULE, schedules.map((schedule) => ({ ...schedule, id: schedule.name })))
    : empty("No event is scheduled.", h("p", {}, "Add one to the configuration, for example:"), sample(SCHEDULES));
}

function sample(text) {
  return code("Configuration", text, { raw: true });
}

/** A link to the events of a type. */
function eventsOf(type) {
  return h("a", { href: hashOf("events", null, { text: type }) }, type);
}
