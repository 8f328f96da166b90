import { fold } from "#shared/kernel/fold.ts";
import type { Office, Staff } from "#shared/offices/office.ts";

/** What a colleague is called; somebody who has left the staff list has no name any more. */
export function nameOf({ staff }: Pick<Office, "staff">, user: string): string | undefined {
  return staff.find(({ slackUser }) => slackUser === user)?.name;
}

export interface ReadNames {
  /** Slack user ids. */
  readonly users: readonly string[];
  /** What stood behind an `@` and is nobody's name, and what is several people's. */
  readonly unknown: readonly string[];
  readonly several: readonly string[];
  /** The text without the names that were found. */
  readonly rest: string;
}

/** Names as people write them: `@Thu Lan`, `@thu lan`, or only the given name where one colleague has it. */
export function readNames(text: string, { staff }: Pick<Office, "staff">): ReadNames {
  const [before = "", ...parts] = text.normalize("NFC").split("@");
  const read = parts.map((part) => readOne(part, staff));
  return {
    users: [...new Set(read.flatMap(({ user }) => user ?? []))],
    unknown: read.flatMap(({ unknown }) => unknown ?? []),
    several: read.flatMap(({ several }) => several ?? []),
    rest: [before, ...read.map(({ rest }) => rest)].join(""),
  };
}

interface ReadName {
  readonly user?: string;
  readonly unknown?: string;
  readonly several?: string;
  readonly rest: string;
}

/** @param part what stands behind an `@`: the longest beginning that is a name, else its first word. */
function readOne(part: string, staff: readonly Staff[]): ReadName {
  const words = [...part.matchAll(/[\p{L}\p{M}\p{N}_.-]+/gu)];
  for (let count = Math.min(words.length, mostWords); count > 0; count -= 1) {
    const end = endOf(words[count - 1]);
    const written = part.slice(0, end);
    const found = calledSo(written, staff);
    const rest = part.slice(end);
    if (found.length === 1 && found[0] !== undefined) return { user: found[0].slackUser, rest };
    if (found.length > 1) return { several: written.trim(), rest };
  }
  const first = part.slice(0, endOf(words[0]));
  return first.trim() === "" ? { rest: `@${part}` } : { unknown: first.trim(), rest: part.slice(first.length) };
}

/** Vietnamese names have two to six syllables. */
const mostWords = 7;

function endOf(word: RegExpExecArray | undefined): number {
  return word === undefined ? 0 : word.index + word[0].length;
}

/** Whole names first; a part from the end, such as the given name, only where no whole name is the same. */
function calledSo(written: string, staff: readonly Staff[]): readonly Staff[] {
  const wanted = fold(written);
  if (wanted === "") return [];
  const whole = staff.filter(({ name }) => fold(name) === wanted);
  return whole.length > 0 ? whole : staff.filter(({ name }) => fold(name).endsWith(` ${wanted}`));
}
