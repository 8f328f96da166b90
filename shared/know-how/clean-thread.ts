import { mask } from "#shared/suggestions/mask-personal-numbers.ts";
import { type SensitiveKind, sensitiveIn } from "#shared/suggestions/sensitive.ts";
import { longest } from "./note.ts";

/** What somebody wrote in a thread, as it was meant. */
export interface Written {
  readonly ts: string;
  readonly text: string;
}

/** A note that a thread suggests, and what was taken out of it. */
export interface Suggested {
  readonly title: string;
  readonly text: string;
  readonly removed: readonly SensitiveKind[];
}

/**
 * A title and a text out of a solved thread: what was asked, then the message that was chosen, then the others. Numbers of citizens and
 * dossiers are masked; a message with a mark of secrecy is left out as a whole, since its words would still be secret without the mark.
 * @param chosen `ts` of the message that solved it.
 */
export function suggestedBy(thread: readonly Written[], chosen: string): Suggested {
  const cleaned = thread.map(({ ts, text }) => ({ ts, ...withoutSensitive(text) }));
  const removed = [...new Set(cleaned.flatMap(({ kinds }) => kinds))];
  const [asked, ...others] = cleaned;
  const solving = others.filter(({ ts }) => ts === chosen);
  const rest = others.filter(({ ts }) => ts !== chosen);
  const text = [asked, ...solving, ...rest].flatMap((one) => (one === undefined || one.text === "" ? [] : [one.text]));
  return { title: firstLine(text[0] ?? "", longest.title), text: shortened(text.join("\n\n"), longest.text), removed };
}

/** A line without citizens' numbers and what else may not be kept; empty when it bears a mark of secrecy. */
export function masked(text: string): string {
  return withoutSensitive(text).text;
}

function withoutSensitive(text: string): { text: string; kinds: SensitiveKind[] } {
  const found = sensitiveIn(text);
  const kinds = found.map(({ kind }) => kind);
  if (kinds.includes("secrecy-mark")) return { text: "", kinds };
  // The longest first: one may be part of another.
  const inOrder = found.toSorted((one, other) => other.found.length - one.found.length);
  const clean = inOrder.reduce((rest, one) => rest.replaceAll(one.found, mask), text.normalize("NFC"));
  // Who was spoken to is nothing to know; a name in Slack is an id here.
  return { text: clean.replaceAll(/@[UW][A-Z0-9]{2,20}\b,?/g, "").trim(), kinds };
}

function firstLine(text: string, most: number): string {
  return shortened(text.split("\n", 1)[0] ?? "", most);
}

/** Cut between words, never inside a syllable. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  const end = kept.search(/\s\S*$/);
  return `${(end > most / 2 ? kept.slice(0, end) : kept).replace(/[\ud800-\udbff]$/, "").trimEnd()}…`;
}
