import type { Metafile } from "esbuild";
import type { FunctionId } from "./catalogue.ts";
import type { Bundle } from "./gates.ts";

type Outputs = Metafile["outputs"];

/** Reads what esbuild noted. @param key of the first file among the outputs. @throws Error when it is not among them. */
export function describeBundle(id: FunctionId, file: string, key: string, { outputs }: Metafile): Bundle {
  if (outputs[key] === undefined) throw new Error(`esbuild wrote no ${key}`);
  const start = reachedAtOnce(key, outputs);
  const code = Object.entries(outputs).filter(([name]) => name.endsWith(".mjs"));
  const parts = code
    .filter(([name, { entryPoint }]) => entryPoint !== undefined && !start.has(name))
    .map(([name, { entryPoint = name }]) => ({
      name: entryPoint,
      bytes: bytesOf(without(reachedAtOnce(name, outputs), start), outputs),
    }));
  return {
    id,
    file,
    bytes: bytesOf(start, outputs),
    parts,
    inputs: [...new Set(code.flatMap(([, { inputs }]) => withBytes(inputs)))],
    imports: code.flatMap(([, { imports }]) => imports.filter(({ external }) => external)),
  };
}

/** A file and all that it imports, and they in turn, but for what is loaded on demand. */
function reachedAtOnce(key: string, outputs: Outputs, reached = new Set<string>()): Set<string> {
  if (reached.has(key)) return reached;
  reached.add(key);
  for (const { path, kind } of outputs[key]?.imports ?? []) {
    if (kind === "import-statement" && outputs[path] !== undefined) reachedAtOnce(path, outputs, reached);
  }
  return reached;
}

function without(all: ReadonlySet<string>, known: ReadonlySet<string>): Set<string> {
  return new Set([...all].filter((name) => !known.has(name)));
}

function bytesOf(names: ReadonlySet<string>, outputs: Outputs): number {
  return [...names].reduce((sum, name) => sum + (outputs[name]?.bytes ?? 0), 0);
}

/** Files that left something in the output; those that tree-shaking emptied do not count. */
function withBytes(inputs: Outputs[string]["inputs"]): string[] {
  return Object.keys(inputs).filter((input) => (inputs[input]?.bytesInOutput ?? 0) > 0);
}
