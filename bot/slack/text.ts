declare const people: unique symbol;

/**
 * Words that somebody outside the code wrote: a colleague's suggestion, a citizen's reason. It is not a `string`, so it fits nowhere
 * but into the plain elements of `blocks.ts`: never into a fallback text, a button or a link, where Slack would read markup.
 */
export interface PeopleText {
  readonly [people]: true;
}

// Controls but tab and newline, bidi overrides, zero-width: they hide text or turn it round. The joiners of emoji and scripts stay.
const invisible = /[[\p{Cc}--[\n\t]]\p{Bidi_Control}\u200b\u2060\ufeff]/gv;
const loneSurrogate = /\p{Surrogate}/gu;

/** The words, normalised to NFC and freed of what cannot be seen. */
export function fromPeople(text: string): PeopleText {
  const clean = text.replace(loneSurrogate, "\ufffd").normalize("NFC").replace(invisible, "");
  return clean as unknown as PeopleText;
}

/** What a plain element shows; only `blocks.ts` has a reason to call it. */
export function shown(text: string | PeopleText): string {
  return text as string;
}

/** At most `limit` characters, cut between code points with `…` as the last one. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const kept = text.slice(0, limit - 1);
  const whole = /[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept;
  return `${whole}…`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text as Slack reads it where it may not be told to take it plainly: no mention, link or channel comes out of it. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}
