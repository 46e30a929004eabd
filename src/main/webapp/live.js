// Keeps what is shown up to date.
import { fill, h } from "./dom.js";
import { failure } from "./parts.js";

/**
 * Does some work now and then again and again, never twice at once, and not while nobody looks.
 *
 * @param work takes an abort signal; gives false when there is nothing left to follow
 */
export function poll(work, millis) {
  const ending = new AbortController();
  const { signal } = ending;
  let timer;
  let running = false;
  let over = false;

  async function run() {
    clearTimeout(timer);
    if (running || signal.aborted || document.hidden) {
      return;
    }
    running = true;
    over = (await work(signal)) === false;
    running = false;
    if (!over && !signal.aborted && !document.hidden) {
      timer = setTimeout(run, millis);
    }
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? clearTimeout(timer) : over || run()), { signal });
  run();
  return { now: run, stop: () => (clearTimeout(timer), ending.abort()) };
}

/**
 * Shows what is loaded, and above it what went wrong, leaving the last good state in place.
 *
 * @param load takes an abort signal
 * @param show renders; gives false when there is nothing left to follow
 */
export function live(load, show, millis) {
  const notice = h("div", { class: "notices" });
  const poller = poll(async (signal) => {
    try {
      const more = show(await load(signal));
      fill(notice);
      return more;
    } catch (problem) {
      if (signal.aborted) {
        return false;
      }
      fill(notice, failure(problem, () => poller.now()));
      // These do not heal by themselves; the rest (a restart, a network) mostly does.
      return ![401, 403, 404].includes(problem.status);
    }
  }, millis);
  return { notice, now: poller.now, stop: poller.stop };
}
