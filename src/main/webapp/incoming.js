// One incoming webhook: where to knock, what proves a sender, and when each secret last did.
import { h } from "./dom.js";
import { detail } from "./detail.js";
import { size } from "./format.js";
import { copyButton, facts, pill, section, when, whenExactly } from "./parts.js";
import { missed } from "./missed.js";
import { pauseOf, pausing } from "./pause.js";
import { hashOf } from "./router.js";
import { generating } from "./secret.js";
import { webhookUrl } from "./urls.js";

export function incoming(context, { id }) {
  return detail({
    // Apart from what is refreshed, which would take the secret away again.
    aside: generating(context.api),
    title: "Incoming webhook",
    id,
    back: ["#overview", "Overview"],
    load: (signal) => context.api.get(`incoming/${encodeURIComponent(id)}`, {}, signal),
    render: (loaded) => content(context, loaded),
    // A secret may prove a request at any time.
    unfinished: () => true,
  });
}

function content(context, { webhook, schemes, secrets, secretsFault }) {
  const url = webhookUrl(webhook.name);
  return [
    webhook.acceptUnsigned && unsigned(secrets.length),
    h("div", { class: "copyable address" }, h("code", {}, url), copyButton(url, "Copy address")),
    facts(
      ["Provider", webhook.provider],
      ["State", pauseOf(webhook)],
      ["Largest body", size(webhook.maxBody)],
      ["Proven by", schemes.join(", ")],
    ),
    pausing(context.api, webhook),
    h("p", {}, h("a", { href: hashOf("receipts", null, { webhook: webhook.name }) }, "Its receipts")),
    section("Secrets", secretsFault ? fault(secretsFault) : secretTable(secrets)),
    webhook.recovery && context.canReplay && section("Missed deliveries", missed(context, webhook.name)),
  ];
}

function unsigned(secrets) {
  const words = secrets
    ? "Requests without a signature are let in as well: anybody who knows the address can send them."
    : "Requests are let in without a signature: anybody who knows the address can send them.";
  return h(
    "div",
    { class: "notice warn", role: "note", "data-key": "unsigned" },
    pill("warning"),
    h("p", {}, words, " Give the sender a secret, and switch this off as soon as it signs."),
  );
}

function fault(reason) {
  return h("div", { class: "notice bad" }, h("p", {}, `They can't be read now, so every request is refused: ${reason}`));
}

function secretTable(secrets) {
  if (!secrets.length) {
    return h("p", { class: "quiet-text" }, "None.");
  }
  const heads = ["Secret", "Last proved a request", "Counts from", "Counts until"];
  const row = ({ id, lastUsed, from, until }) =>
    h(
      "tr",
      { "data-key": id },
      h("th", { scope: "row" }, id),
      h("td", {}, lastUsed ? when(lastUsed) : "never"),
      h("td", {}, whenExactly(from)),
      h("td", {}, whenExactly(until)),
    );
  return h(
    "table",
    { class: "headers secrets", "aria-label": "Secrets" },
    h("thead", {}, h("tr", {}, heads.map((text) => h("th", { scope: "col" }, text)))),
    h("tbody", {}, secrets.map(row)),
  );
}
