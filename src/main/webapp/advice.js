// What to do where there is nothing to show yet.
import { h } from "./dom.js";
import { code, empty } from "./parts.js";
import { webhookUrl } from "./urls.js";

const CONFIGURATION = `webhooks:
  incoming:
    - {name: github, provider: github, secrets: ["env:GITHUB_SECRET"]}
  outgoing:
    - {name: chat, url: "https://chat.example.com/hook", events: ["scm.push"]}
`;

/** How each sender proves itself on a command line; `$body` and `$SECRET` are the shell's. */
const PROOFS = {
  github: ["X-GitHub-Event: push", `X-Hub-Signature-256: sha256=${hmac()}`],
  gitea: ["X-Gitea-Event: push", `X-Gitea-Signature: ${hmac()}`],
  gitlab: ["X-Gitlab-Event: Push Hook", "X-Gitlab-Token: $SECRET"],
};

export function noReceipts(webhooks, filtered) {
  return filtered
    ? noMatch("receipt")
    : empty("Nothing has come in yet.", senders(webhooks.filter(({ enabled }) => enabled)));
}

export function noDeliveries(context, filtered) {
  if (filtered) {
    return noMatch("delivery");
  }
  return empty(
    "Nothing has gone out yet.",
    h("p", {}, "A delivery appears as soon as an event has a type that an outgoing webhook wants."),
    context.canPublish && h("p", {}, h("a", { href: "#events" }, "Publish a test event"), " to see one."),
  );
}

export function noEvents(context, filtered) {
  if (filtered) {
    return noMatch("event");
  }
  const url = new URL(`${context.apiBase}/events`, document.baseURI).href;
  const command = [
    `curl ${quoted(url)}`,
    `-H 'Content-Type: application/json'`,
    `--data '{"type": "custom.test", "data": {"hello": "world"}}'`,
  ].join(" \\\n  ");
  return empty(
    "Nothing has happened yet.",
    h("p", {}, "Events come from requests at incoming webhooks, or are published by a script:"),
    code("Command", command, { raw: true }),
  );
}

/** Shown where no webhook of a kind is configured. */
export function noWebhooks(kind) {
  return empty(
    `No ${kind} webhook is configured.`,
    h("p", {}, "Add one to the configuration, for example:"),
    code("Configuration", CONFIGURATION, { raw: true }),
  );
}

function noMatch(noun) {
  return empty(`No ${noun} matches these filters.`, h("p", {}, h("a", { href: "#overview" }, "See everything"), "."));
}

function senders(webhooks) {
  if (!webhooks.length) {
    return [noWebhooks("incoming")];
  }
  return webhooks.map(({ name, provider }) =>
    PROOFS[provider]
      ? h(
          "div",
          {},
          h("p", {}, `Let ${provider} send to “${name}”, or try it from a shell where SECRET holds its secret:`),
          code("Command", command(name, PROOFS[provider]), { raw: true }),
        )
      : h("div", {}, h("p", {}, `Enter this address of “${name}” in ${provider}:`), code("Address", webhookUrl(name))),
  );
}

function command(name, headers) {
  const lines = [
    `curl ${quoted(webhookUrl(name))}`,
    `-H 'Content-Type: application/json'`,
    ...headers.map((header) => `-H "${header}"`),
    `--data-raw "$body"`,
  ];
  return `body='{"ref":"refs/heads/main"}'\n${lines.join(" \\\n  ")}`;
}

function hmac() {
  return `$(printf %s "$body" | openssl dgst -sha256 -hmac "$SECRET" -r | cut -d' ' -f1)`;
}

function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
