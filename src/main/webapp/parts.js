// Small pieces that several views show.
import { h } from "./dom.js";
import { absolute, pretty, relative } from "./format.js";
import { hashOf } from "./router.js";
import { safeUrl } from "./urls.js";

const TONES = {
  acted: "good",
  delivered: "good",
  success: "good",
  up: "good",
  healthy: "good",
  pending: "busy",
  watching: "good",
  firing: "bad",
  info: "busy",
  warning: "warn",
  degraded: "warn",
  waiting: "warn",
  broken: "bad",
  unsigned: "warn",
  failed: "bad",
  rejected: "bad",
  given_up: "bad",
  error: "bad",
  down: "bad",
  failing: "bad",
};

/** The word of a state as people write it. */
export function words(state) {
  return String(state).replaceAll("_", " ");
}

/** A state or severity; the word says it, the colour only helps. */
export function pill(state, count) {
  const text = count === undefined ? words(state) : `${count} ${words(state)}`;
  return h("span", { class: `pill ${TONES[state] ?? "quiet"}` }, text);
}

/** A time, relative to now; the ticker of the page keeps it true. */
export function when(instant) {
  return instant
    ? h("time", { datetime: instant, title: absolute(instant), "data-relative": true }, relative(instant))
    : "–";
}

/** A time, relative and absolute. */
export function whenExactly(instant) {
  return instant ? [when(instant), ` (${absolute(instant)})`] : "–";
}

/** A link to a view. */
export function linkTo(view, id, text = id, kind = "id") {
  return h("a", { class: kind, href: hashOf(view, id) }, text);
}

/** A link to somewhere else, or its text alone if the address can't be trusted. */
export function outsideLink({ text, url }) {
  const address = safeUrl(url);
  return address ? h("a", { href: address, rel: "noopener noreferrer" }, text) : h("span", {}, text);
}

/** Pairs of a name and a value; a pair without a value is left out. */
export function facts(...pairs) {
  const given = pairs.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return h("dl", { class: "facts" }, given.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}

/** A part of a view, with a heading. */
export function section(title, ...children) {
  return h("section", { "data-key": `section ${title}` }, h("h3", {}, title), children);
}

/** Where a receipt or delivery stands, in words first. */
export function fate(state, sentence, reason) {
  return h("div", { class: "fate" }, pill(state), h("div", {}, h("p", { class: "lead" }, sentence), h("p", {}, reason)));
}

/** Text as it was sent, line for line; JSON is indented. */
export function code(label, text, { truncated = false, raw = false } = {}) {
  if (!text) {
    return h("p", { class: "quiet-text" }, "Empty.");
  }
  const shown = raw ? text : pretty(text);
  return h(
    "div",
    { class: "code" },
    copyButton(shown, `Copy ${label.toLowerCase()}`),
    h("pre", { tabindex: 0, role: "region", "aria-label": label }, h("code", {}, shown)),
    truncated && h("p", { class: "quiet-text" }, "This is only the first part; the rest is not shown."),
  );
}

/** Headers in the order they came. */
export function headerTable(label, headers) {
  if (!headers?.length) {
    return h("p", { class: "quiet-text" }, "None.");
  }
  const row = ({ name, value }) => h("tr", {}, h("th", { scope: "row" }, name), h("td", {}, value));
  return h("table", { class: "headers", "aria-label": label }, h("tbody", {}, headers.map(row)));
}

/** Copies a text; the text stands in the button, so that a refresh can change it in place. */
export function copyButton(text, label = "Copy") {
  return h("button", { type: "button", class: "copy", "data-copy": text, "aria-label": label, click: copy }, "Copy");
}

async function copy({ currentTarget: button }) {
  const copied = await write(button.dataset.copy);
  button.textContent = copied ? "Copied" : "Press Ctrl+C";
  setTimeout(() => (button.textContent = "Copy"), 2000);
}

async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Plain http has no clipboard, and many a Jenkins is served so.
    const area = h("textarea", { class: "offscreen", "aria-hidden": "true" }, text);
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    focused?.focus();
    return copied;
  }
}

/** What went wrong, and the way out where that is not beside it anyway. */
export function failure(problem, retry) {
  return h(
    "div",
    { class: "notice bad", role: "alert", "data-key": "failure" },
    h("p", {}, problem.message),
    retry && h("button", { type: "button", "data-key": "retry", click: retry }, "Try again"),
  );
}

/** What to do where there is nothing to show. */
export function empty(title, ...children) {
  return h("div", { class: "empty", "data-key": `empty ${title}` }, h("p", { class: "lead" }, title), children);
}
