// Where things are, and which addresses may become links.

/** Root of the server that shows the page; Jenkins writes its own into the head of its pages. */
function root() {
  return new URL(`${document.head.dataset.rooturl ?? "."}/`, document.baseURI);
}

/** Address of an incoming webhook, as a sender needs it. */
export function webhookUrl(name) {
  return new URL(`webhook/${encodeURIComponent(name)}`, root()).href;
}

/** The address to link to, or null: `javascript:` and its like come in with payloads. */
export function safeUrl(url) {
  try {
    const resolved = new URL(url, root());
    return ["http:", "https:"].includes(resolved.protocol) ? resolved.href : null;
  } catch {
    return null;
  }
}
