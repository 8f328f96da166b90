/** Markup of ours. Whatever else is put into it is text and is written as text. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template; `undefined` and `false` leave nothing. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/**
 * Markup as a template: html`<p>${name}</p>`. What is not markup of ours is escaped, so that a name can hold anything. The
 * result is well-formed XML too when the template is.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.map((text, index) => text + markupOf(parts[index])).join("") };
}

/**
 * Words of a citizen or of an office's settings, kept to themselves: letters that run from right to left, or a sign that
 * turns the direction, turn nothing behind them.
 */
export function isolated(words: string): Html {
  return html`<bdi>${words}</bdi>`;
}

function markupOf(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return "markup" in part ? part.markup : part.map(markupOf).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** No character that neither HTML nor XML can hold: controls, halves of a pair and what Unicode keeps for nobody. */
const unwritable = /[^\t\n\r\x20-\x7e\u{a0}-\u{d7ff}\u{e000}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text as text inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  const written = text.normalize("NFC").replaceAll(unwritable, "\ufffd");
  return written.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
