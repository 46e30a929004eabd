// The frame of the views that show one thing.
import { fill, h } from "./dom.js";
import { live } from "./live.js";

/**
 * Opens a view of one thing.
 *
 * @param back `[hash, text]` of the list it belongs to
 * @param load takes an abort signal
 * @param render gives the content for what was loaded
 * @param unfinished whether it may still change
 * @param aside shown above the content and never refreshed
 */
export function detail({ title, id, back: [hash, text], load, render, unfinished, aside }) {
  const content = h("div", { class: "detail", "aria-busy": "true" });
  const feed = live(
    load,
    (loaded) => {
      content.removeAttribute("aria-busy");
      fill(content, render(loaded));
      return unfinished(loaded);
    },
    1500,
  );
  const heading = h("h2", { tabindex: -1 }, title, " ", h("span", { class: "id" }, id));
  const node = h("div", {}, h("p", { class: "back" }, h("a", { href: hash }, `‹ ${text}`)), heading, aside);
  node.append(feed.notice, content);
  return { title: `${title} ${id}`, node, stop: feed.stop };
}
