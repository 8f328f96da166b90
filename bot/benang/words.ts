import { fold } from "#shared/kernel/fold.ts";
import type { Language } from "#shared/offices/office.ts";

/** What can be asked of `/benang`. */
export type Verb = "help" | "settings" | "setup" | "leave";

interface Word {
  readonly verb: Verb;
  /** Of a word that only one language has; the English ones are the command's own. */
  readonly language?: Language;
}

const all = (verb: Verb, language: Language | undefined, words: string): [string, Word][] =>
  words.split(", ").map((word) => [word, { verb, ...(language && { language }) }]);

/** As `fold` leaves them. Muting and quiet hours are parts of the settings. */
const words = new Map<string, Word>([
  ...all("help", undefined, "help, ?"),
  ...all("help", "vi", "tro giup, giup, huong dan"),
  ...all("help", "id", "bantuan, tolong"),
  ...all("settings", undefined, "settings, mute, quiet, language"),
  ...all("settings", "vi", "cai dat, tuy chon, tat nhac, yen tinh, gio yen tinh, ngon ngu"),
  ...all("settings", "id", "pengaturan, setelan, senyap, tenang, jam tenang, bahasa"),
  ...all("setup", undefined, "setup"),
  ...all("setup", "vi", "thiet lap, cau hinh"),
  ...all("setup", "id", "atur, konfigurasi"),
  ...all("leave", undefined, "leave"),
  ...all("leave", "vi", "nghi, nghi phep, ngay nghi"),
  ...all("leave", "id", "cuti"),
]);

export interface Read extends Partial<Word> {
  readonly verb: Verb;
  /** What was typed, when nothing is called so. */
  readonly unknown?: string;
  /** The word that comes nearest to it. */
  readonly meant?: string;
}

/** What somebody typed behind `/benang`, with or without diacritics, in any of the three languages; nothing is help. */
export function readWords(typed: string): Read {
  const text = fold(typed).slice(0, 200);
  if (text === "") return { verb: "help" };
  const [first = ""] = text.split(" ");
  const known = words.get(text) ?? words.get(first);
  if (known !== undefined) return known;
  const unknown = typed.trim().slice(0, 80).toWellFormed();
  const [meant] = [...words.keys()]
    .map((word) => [word, Math.min(distance(word, text.slice(0, 30)), distance(word, first.slice(0, 30)))] as const)
    .filter(([word, far]) => far <= Math.max(1, Math.floor(word.length / 3)))
    .toSorted(([, one], [, other]) => one - other)
    .map(([word]) => word);
  return { verb: "help", unknown, ...(meant !== undefined && { meant }) };
}

/** Letters to add, drop, change or swap with their neighbour to make one of the other. */
function distance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) row.push(cheapest(i, j, row));
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;

  function cheapest(i: number, j: number, row: readonly number[]): number {
    const at = (up: number, left: number) => (up === 0 ? row : rows[i - up])?.[j - left] ?? Number.POSITIVE_INFINITY;
    const changed = at(1, 1) + Number(one[i - 1] !== other[j - 1]);
    const isSwap = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
    return Math.min(at(1, 0) + 1, at(0, 1) + 1, changed, isSwap ? at(2, 2) + 1 : Number.POSITIVE_INFINITY);
  }
}
