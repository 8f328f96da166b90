import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A function that makes something which Slack has to take. */
export interface Builder {
  /** From the root of the repository. */
  readonly file: string;
  readonly name: string;
}

const shapes = /^(?:Promise<)?(?:readonly )?(?:Message|Modal|Block)(?:\[\])?(?: \| undefined)?>?$/;
const heads = /^export (?:async )?function (\w+)(?:<[^>]*>)?\(/gm;

/** The source files below a folder, without what speaks to Slack itself and makes the blocks. */
export function sourcesIn(folder: string): { readonly file: string; readonly source: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))
    .map((file) => ({ file, source: readFileSync(file, "utf8") }));
}

/** Every exported function of a source whose result is a message, a view or a part of one. */
export function buildersIn({ file, source }: { readonly file: string; readonly source: string }): Builder[] {
  return [...source.matchAll(heads)]
    .filter((head) => shapes.test(resultOf(source, head.index + head[0].length)))
    .map(([, name = ""]) => ({ file, name }));
}

/** The declared result of a function. @param from behind the bracket that opens its parameters. */
function resultOf(source: string, from: number): string {
  let depth = 1;
  let at = from;
  for (; depth > 0 && at < source.length; at += 1) {
    if (source[at] === "(") depth += 1;
    if (source[at] === ")") depth -= 1;
  }
  const declared = /^: ([^{;=]+?) (?:\{|=>)/.exec(source.slice(at, at + 200));
  return declared?.[1] ?? "";
}

const imports = /import \{([^}]*)\} from "#(bot\/[^"]+)"/g;

/** Whether a test imports the builder from its file and calls it, by its name or by the one that the test gives it. */
export function calls(test: string, { file, name }: Builder): boolean {
  return [...test.matchAll(imports)]
    .filter(([, , from]) => from === file)
    .flatMap(([, names = ""]) => names.split(",").map((one) => one.trim().split(" as ")))
    .some(([imported, alias = imported]) => imported === name && new RegExp(`\\b${alias}\\(`).test(test));
}

const making = /(?<![\w.])(?:message|modal)\(.*/g;
// `message(words, paragraph(words))`: the same words as text and as a paragraph, both of which are cut where they are made.
const oneSentence = /^message\(([\w.[\]]+), (?:paragraph|note)\(\1\)\)/;

/** Messages and views that a source makes by hand, but for those that say one sentence. */
export function madeByHand(source: string): string[] {
  return [...source.matchAll(making)].map(([call]) => call).filter((call) => !oneSentence.test(call));
}
