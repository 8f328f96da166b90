/** A spreadsheet runs a cell that begins like this; an apostrophe before it makes it text (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/;
const special = /[",;\r\n\t]|^\s|\s$/;

/** One line of RFC 4180 without its end; no cell of it can become a formula. */
export function csvLine(cells: readonly (string | number | boolean | undefined)[]): string {
  return cells.map(cell).join(",");
}

function cell(value: string | number | boolean | undefined): string {
  if (typeof value === "number") return String(value);
  const text = String(value ?? "");
  const safe = formula.test(text) ? `'${text}` : text;
  return special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
