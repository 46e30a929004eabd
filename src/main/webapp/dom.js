// The only place that makes elements. Text always becomes a text node, so nothing that came in with a payload can turn
// into markup, and attributes never name an event handler, so the page works under a policy without inline scripts.

/** Makes an element; a function among the properties listens to the event of that name. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...nodes(children));
  return element;
}

/**
 * Makes the children of an element equal to the wanted ones, keeping every node that can stay. Rebuilding instead would
 * take away the reader's focus, selection and scroll position at each refresh.
 */
export function fill(parent, ...wanted) {
  const next = nodes(wanted);
  const staying = new Set(next.map(keyOf).filter(Boolean));
  const known = new Map([...parent.childNodes].filter(keyOf).map((node) => [keyOf(node), node]));
  let at = parent.firstChild;
  for (const node of next) {
    // Rows that go are taken out first: moving the others around them would blur a focused one.
    while (at && keyOf(at) && !staying.has(keyOf(at))) {
      at = dropped(at);
    }
    const match = keyOf(node) ? known.get(keyOf(node)) : at && !keyOf(at) ? at : null;
    if (!match || match.nodeName !== node.nodeName) {
      parent.insertBefore(node, at);
      continue;
    }
    if (match === at) {
      at = at.nextSibling;
    } else {
      parent.insertBefore(match, at);
    }
    update(match, node);
  }
  while (at) {
    at = dropped(at);
  }
}

function update(old, wanted) {
  if (old.nodeType === Node.TEXT_NODE) {
    if (old.nodeValue !== wanted.nodeValue) {
      old.nodeValue = wanted.nodeValue;
    }
    return;
  }
  // What a person opened, chose or typed is theirs.
  const own = old.nodeName === "DETAILS" ? ["open"] : [];
  for (const { name } of [...old.attributes]) {
    if (!wanted.hasAttribute(name) && !own.includes(name)) {
      old.removeAttribute(name);
    }
  }
  for (const { name, value } of wanted.attributes) {
    if (old.getAttribute(name) !== value && !own.includes(name)) {
      old.setAttribute(name, value);
    }
  }
  fill(old, ...wanted.childNodes);
}

function keyOf(node) {
  return node.dataset?.key;
}

function dropped(node) {
  const after = node.nextSibling;
  node.remove();
  return after;
}

function nodes(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : document.createTextNode(String(child))));
}
