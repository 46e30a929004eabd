// A live list: the newest page is asked for again and again, older pages once, on demand.
import { fill, h } from "./dom.js";
import { filterBar } from "./filters.js";
import { live } from "./live.js";
import { failure } from "./parts.js";
import { rows } from "./rows.js";

const EVERY_MILLIS = 2000;
const PAGE = 50;
/** So that a list left open for days on a busy server does not fill the browser. */
const MOST = 1000;

/**
 * Opens a list.
 *
 * @param path of the list in the API
 * @param columns `{name, kind, cell(item)}`
 * @param filters `{name, label, options?}`, by the names of the API's parameters
 * @param nothing what to show when there is no item; takes whether a filter is set
 * @param prepare loads what `nothing` needs besides
 * @param noun what one item is called
 * @param plural what several are called
 */
export function list(context, route, description) {
  const { path, title, columns, filters, nothing, prepare, noun, plural = `${noun}s`, above } = description;
  let query = route.query;
  let items = [];
  let next = null;
  let grown = false;
  let feed = null;

  const notices = h("div");
  const content = h("div", { class: "list" });
  const olderNotice = h("div");
  const bar = filterBar(filters, query);
  const node = h("div", {}, h("h2", { tabindex: -1 }, title), above, bar.node, notices, content, olderNotice);

  async function load(signal) {
    const [page] = await Promise.all([context.api.get(path, { ...query, limit: PAGE }, signal), prepare?.()]);
    return page;
  }

  function show(page) {
    const before = items;
    const fresh = new Set(page.items.map(({ id }) => id));
    const overlap = before.findIndex(({ id }) => fresh.has(id));
    if (grown && overlap >= 0) {
      // Older rows stay below the newest page. Without an overlap there is a hole between the two: start again.
      items = [...page.items, ...before.filter(({ id }) => !fresh.has(id))].slice(0, MOST);
      next = items.length === MOST ? items.at(-1).id : next;
    } else {
      items = page.items;
      next = page.next;
      grown = false;
    }
    tell(before);
    render();
  }

  function tell(before) {
    const known = new Set(before.map(({ id }) => id));
    const added = items.filter(({ id }) => !known.has(id)).length;
    if (before.length && added) {
      context.announce(`${added} new ${added === 1 ? noun : plural}`);
    }
  }

  function render() {
    const filtered = filters.some(({ name }) => query[name]);
    fill(content, items.length ? [rows(title, columns, items), next && further()] : nothing(filtered));
  }

  function further() {
    return items.length < MOST
      ? h("button", { type: "button", class: "more", "data-key": "more", click: older }, "Load older")
      : h("p", { class: "quiet-text" }, "Use the filters to look further back.");
  }

  async function older({ currentTarget: button }) {
    const asked = feed;
    button.disabled = true;
    fill(olderNotice);
    try {
      const page = await context.api.get(path, { ...query, limit: PAGE, before: next });
      if (asked !== feed) {
        // The filters have changed meanwhile.
        return;
      }
      const known = new Set(items.map(({ id }) => id));
      items = [...items, ...page.items.filter(({ id }) => !known.has(id))];
      next = page.next;
      grown = true;
      render();
    } catch (problem) {
      fill(olderNotice, failure(problem));
    } finally {
      button.disabled = false;
    }
  }

  function follow() {
    feed?.stop();
    feed = live(load, show, EVERY_MILLIS);
    fill(notices);
    fill(olderNotice);
    notices.append(feed.notice);
  }

  follow();
  return {
    title,
    node,
    update(changed) {
      query = changed.query;
      items = [];
      grown = false;
      bar.set(query);
      follow();
    },
    stop: () => feed.stop(),
  };
}
