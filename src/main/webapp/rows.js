// A table of rows.
import { h } from "./dom.js";

/**
 * Makes it. Roles are written out because the narrow layout turns rows into blocks, which would take their meaning away.
 *
 * @param columns `{name, kind, cell(item)}`
 */
export function rows(label, columns, items) {
  const head = columns.map(({ name, kind }) => h("th", { scope: "col", role: "columnheader", class: kind }, name));
  const row = (item) => {
    const cells = columns.map(({ kind, cell }) => h("td", { role: "cell", class: kind }, cell(item)));
    return h("tr", { role: "row", "data-key": item.id }, cells);
  };
  return h(
    "table",
    { class: "rows", role: "table", "aria-label": label, "data-key": `rows ${label}` },
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, head)),
    h("tbody", { role: "rowgroup" }, items.map(row)),
  );
}
