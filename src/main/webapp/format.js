// How times, sizes and payloads read.

const STEPS = [
  [60, "second", 1],
  [3600, "minute", 60],
  [86400, "hour", 3600],
  [Infinity, "day", 86400],
];
const RELATIVE = new Intl.RelativeTimeFormat("en", { numeric: "always", style: "narrow" });

/** "3 min. ago", "in 12 sec." */
export function relative(instant, now = Date.now()) {
  const seconds = (Date.parse(instant) - now) / 1000;
  // Clocks of server and reader differ a little: nothing that has happened lies in the future by a blink.
  if (Math.abs(seconds) < 1.5) {
    return "now";
  }
  const [, unit, size] = STEPS.find(([end]) => Math.abs(seconds) < end);
  return RELATIVE.format(Math.trunc(seconds / size), unit);
}

/** Local date and time to the second. */
export function absolute(instant) {
  const date = new Date(instant);
  const two = (number) => String(number).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":")}`;
}

/** A length of time. */
export function duration(millis) {
  if (millis < 1000) {
    return `${Math.round(millis)} ms`;
  }
  return millis < 60000 ? `${(millis / 1000).toFixed(1)} s` : `${(millis / 60000).toFixed(1)} min`;
}

/** A size in bytes. */
export function size(bytes) {
  if (bytes < 1024) {
    return `${bytes} B`;
  }
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 1048576).toFixed(1)} MiB`;
}

/**
 * JSON with line breaks; any other text as it is. The text is indented rather than parsed and written again, because that
 * would round large ids and turn 1.10 into 1.1.
 */
export function pretty(text) {
  try {
    const value = JSON.parse(text);
    return value !== null && typeof value === "object" ? indent(text) : text;
  } catch {
    return text;
  }
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

function indent(text) {
  const tokens = text.match(TOKEN);
  let depth = 0;
  let out = "";
  const newline = () => (out += `\n${"  ".repeat(depth)}`);
  tokens.forEach((token, index) => {
    if (token === "{" || token === "[") {
      out += token;
      depth += 1;
      if (!isClosing(tokens[index + 1])) {
        newline();
      }
    } else if (isClosing(token)) {
      depth -= 1;
      if (!isOpening(tokens[index - 1])) {
        newline();
      }
      out += token;
    } else if (token === ",") {
      out += token;
      newline();
    } else {
      out += token === ":" ? ": " : token;
    }
  });
  return out;
}

function isOpening(token) {
  return token === "{" || token === "[";
}

function isClosing(token) {
  return token === "}" || token === "]";
}
