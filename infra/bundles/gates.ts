import type { FunctionId } from "./catalogue.ts";
import { stubRules } from "./stubs.ts";

/** What esbuild says about one function: sizes of the minified code and the files whose bytes are in it. */
export interface Bundle {
  readonly id: FunctionId;
  /** Where the code begins, absolute path. */
  readonly file: string;
  /** What a cold start reads: the file and all that it imports at once. */
  readonly bytes: number;
  /** What is loaded on demand, each with all that comes with it and is not loaded yet. */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
  /** Source files in the output, relative to the repository. */
  readonly inputs: readonly string[];
  /** What the code still asks the runtime for. */
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

const kilobyte = 1024;
/** In KB (1,024 bytes), minified: a cold start reads every byte before the first answer. */
const budgets: Partial<Record<FunctionId, number>> = {
  /** Parses CSV, names procedures and prints forms; software calls it in bulk, and nobody waits for a page of it. */
  Exchange: 350,
  SlackReceiver: 130,
  SlackWorker: 330,
  Desk: 330,
  Deliver: 500,
};
const usualBudget = 250;
/** The same for what is loaded on demand: whoever needs it waits for it. */
const partBudget = 100;

const forbidden: readonly [name: string, path: RegExp][] = [
  ["undici", /node_modules\/undici\//],
  ["express", /node_modules\/express\//],
  ["iconv-lite", /node_modules\/iconv-lite\//],
  // Its index is an empty list where none is used.
  ["zod locales", /node_modules\/zod\/.*\/locales\/(?!(en|index)\.)/],
  ["zod classic", /node_modules\/zod\/.*\/classic\//],
  ["nested-clients", /node_modules\/@aws-sdk\/nested-clients\//],
  ["credential chains", /node_modules\/@aws-sdk\/(credential-provider-|token-providers)/],
  ["Bolt's receivers", /node_modules\/@slack\/(oauth|socket-mode)\//],
];

/** One line per finding; an empty list is a bundle that may be shipped. */
export function bundleViolations(bundle: Bundle): string[] {
  return [
    tooBig(bundle),
    ...tooBigParts(bundle),
    ...forbiddenModules(bundle),
    ...foreignImports(bundle),
    ...idleStubs(bundle),
  ]
    .filter((finding) => finding !== undefined)
    .map((finding) => `${bundle.id}: ${finding}`);
}

function tooBig({ id, bytes }: Bundle): string | undefined {
  const budget = budgets[id] ?? usualBudget;
  if (bytes <= budget * kilobyte) return undefined;
  return `${(bytes / kilobyte).toFixed(1)} KB, over the budget of ${budget} KB`;
}

function tooBigParts({ parts }: Bundle): string[] {
  return parts
    .filter(({ bytes }) => bytes > partBudget * kilobyte)
    .map(({ name, bytes }) => `part ${name} ${(bytes / kilobyte).toFixed(1)} KB, over the budget of ${partBudget} KB`);
}

function forbiddenModules({ inputs }: Bundle): string[] {
  return forbidden
    .map(([name, path]) => ({ name, found: inputs.find((input) => path.test(input)) }))
    .filter(({ found }) => found !== undefined)
    .map(({ name, found }) => `holds ${name} (${found})`);
}

/** Nothing but the code itself is there on Lambda, and Node's own modules come by `builtins.ts`. */
function foreignImports({ imports }: Bundle): string[] {
  return imports.map(({ path, kind }) => `asks the runtime for ${path} by ${kind}`);
}

/** A library that moved its files slips past the stubs; then the rule matches nothing. */
function idleStubs({ inputs }: Bundle): string[] {
  return stubRules
    .filter(({ within, name }) => inputs.some((input) => input.startsWith(within)) && !inputs.includes(`stub:${name}`))
    .map(({ name }) => `stub ${name} matched no module`);
}
