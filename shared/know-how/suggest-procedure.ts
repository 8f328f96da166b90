import type { LocalDate } from "#shared/kernel/clock.ts";
import { procedureName } from "#shared/procedures/called.ts";
import { findProcedures } from "#shared/procedures/find-procedure.ts";
import type { OwnProcedure } from "#shared/procedures/procedure.ts";
import { procedures } from "#shared/procedures/procedures.ts";
import { writtenOut } from "./concepts.ts";
import { versionOf } from "./stale.ts";

/** A procedure that a note may be tied to. */
export interface Choosable {
  readonly code: string;
  readonly department: string;
  readonly name: { readonly vi: string; readonly en: string; readonly id: string };
}

/** Every procedure in force on a local date, national and the office's own, in the order of the catalogue. */
export function choosableProcedures(date: LocalDate, own: readonly OwnProcedure[] = []): Choosable[] {
  const codes = new Set([...procedures, ...own].map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const version = versionOf(code, date, own);
    return version === undefined ? [] : [{ code, department: version.department, name: procedureName(code, own) }];
  });
}

/** Words of a text that are looked at, and of one phrase. */
const most = { words: 80, phrase: 7 };

/** A phrase that stands in more names than this, such as "đăng ký", tells nothing. */
const mostAlike = 8;

/**
 * The procedure that a text speaks of: by its code, by its whole name, the longest first, else by the longest phrase that stands in one
 * name and few others. Undefined when nothing tells.
 */
export function suggestedProcedure(text: string, all: readonly Choosable[]): string | undefined {
  const written = /(?<!\d)\d\.\d{6}(?!\d)/.exec(text)?.[0];
  if (written !== undefined && all.some(({ code }) => code === written)) return written;
  const words = writtenOut(text).slice(0, most.words);
  const named = all.map((one) => ({ ...one, words: ` ${writtenOut(one.name.vi).join(" ")} ` }));
  const said = ` ${words.join(" ")} `;
  const whole = named.filter((one) => said.includes(one.words));
  const [longest] = whole.toSorted((one, other) => other.words.length - one.words.length);
  if (longest !== undefined) return longest.code;
  for (const phrase of phrasesOf(words)) {
    const holding = named.filter((one) => one.words.includes(` ${phrase} `));
    const [first] = holding.length > mostAlike ? [] : findProcedures(phrase, holding);
    if (first !== undefined) return first.code;
  }
  return undefined;
}

/** Every run of words, the longest first. */
function phrasesOf(words: readonly string[]): string[] {
  const lengths = Array.from({ length: most.phrase - 1 }, (_, shorter) => most.phrase - shorter);
  return lengths.flatMap((length) =>
    words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(" ")),
  );
}
