// The address of what is shown lives in the hash: `#receipts?state=failed`, `#receipt/<id>`. It can be bookmarked and sent
// to a colleague, and neither Jenkins nor the standalone server has to know about it.

/** Reads a hash. */
export function parseHash(hash) {
  const [path, query = ""] = hash.replace(/^#/, "").split("?", 2);
  const slash = path.indexOf("/");
  return {
    view: (slash < 0 ? path : path.slice(0, slash)) || "overview",
    id: slash < 0 ? null : decoded(path.slice(slash + 1)),
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** Writes a hash. */
export function hashOf(view, id, query = {}) {
  const parameters = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
  const path = id ? `${view}/${encodeURIComponent(id)}` : view;
  return `#${path}${parameters.size ? `?${parameters}` : ""}`;
}

/** Changes the query of what is shown; a filter being typed is not a step to go back to. */
export function replaceQuery(query) {
  const { view, id } = parseHash(location.hash);
  location.replace(hashOf(view, id, query));
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
