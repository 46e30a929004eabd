// The REST API, with errors that a person can read.

/** An answer that was not a success, or none at all (status 0). */
export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Opens the API below `base`.
 *
 * `askToken(rejected)` asks the reader for a bearer token and gives null if there is none to be had. Jenkins has its own
 * session, so there it is left out.
 */
export function openApi(base, tokens, askToken) {
  async function request(method, path, { query, body, signal } = {}) {
    const url = new URL(`${base}/${path}`, document.baseURI);
    for (const [name, value] of Object.entries(query ?? {})) {
      if (value !== undefined && value !== null && value !== "") {
        url.searchParams.set(name, value);
      }
    }
    for (let token = tokens.get(); ; ) {
      const answer = await send(url, method, body, token, signal);
      if (answer.status !== 401 || !askToken) {
        return read(answer);
      }
      // Another request may have been told a newer token while this one was under way.
      const newer = tokens.get();
      token = newer && newer !== token ? newer : await askToken(Boolean(token));
      if (!token) {
        return read(answer);
      }
    }
  }

  return {
    /** The parsed answer. */
    get: async (path, query, signal) => JSON.parse(await request("GET", path, { query, signal })),
    /** The answer as it was written: parsing would round large numbers. */
    text: (path, signal) => request("GET", path, { signal }),
    /** The parsed answer to a change. */
    post: async (path, body) => JSON.parse(await request("POST", path, { body: body ?? {} })),
  };
}

async function send(url, method, body, token, signal) {
  const headers = { Accept: "application/json" };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  if (method !== "GET") {
    headers["Content-Type"] = "application/json";
    Object.assign(headers, crumb());
  }
  try {
    return await fetch(url, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal,
    });
  } catch (failure) {
    if (failure.name === "AbortError") {
      throw failure;
    }
    throw new ApiError(0, "The server cannot be reached. Is it running, and is the network up?");
  }
}

/** Jenkins refuses a POST without the crumb that it writes into the head of its pages. */
function crumb() {
  const { crumbHeader, crumbValue } = document.head.dataset;
  return crumbHeader && crumbValue ? { [crumbHeader]: crumbValue } : {};
}

async function read(answer) {
  const text = await answer.text();
  const json = (answer.headers.get("Content-Type") ?? "").includes("json");
  if (answer.ok && json) {
    return text;
  }
  if (answer.ok) {
    // A proxy or a login page has answered in the API's place.
    throw new ApiError(answer.status, "The answer is not JSON. You may be signed out: reload the page.");
  }
  throw new ApiError(answer.status, (json && reasonIn(text)) || generic(answer.status));
}

function reasonIn(text) {
  try {
    return JSON.parse(text).error;
  } catch {
    return null;
  }
}

function generic(status) {
  const known = {
    401: "You are not signed in, or the token is not accepted.",
    403: "You are not allowed to do this. Ask an administrator for the permission.",
    404: "There is nothing here, or not any more.",
  };
  return known[status] ?? `The server answered with status ${status}. Its log says more.`;
}
