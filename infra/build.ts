import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { build, type Metafile } from "esbuild";
import { beside, leftBeside } from "./bundles/beside.ts";
import { entries, type FunctionId, functionIds } from "./bundles/catalogue.ts";
import type { Bundle } from "./bundles/gates.ts";
import { stubs } from "./bundles/stubs.ts";

export const repository = dirname(import.meta.dirname);
const dist = join(repository, "dist");

/** Where the bundle of a function lies: the folder that becomes its Lambda package. */
export function bundleFolder(id: FunctionId, outDir = dist): string {
  return join(outDir, "functions", id);
}

/**
 * Bundles every function: `functions/<Id>/index.js` (CJS, minified, SDK inside), `maps/<Id>.js.map` to read stacks
 * with (maps at run time cost 23 ms a cold start), `meta/<Id>.json` for the gates.
 * @throws Error naming the entry files that do not exist.
 */
export async function buildFunctions(outDir = dist): Promise<Bundle[]> {
  assertEntriesExist();
  const { outputFiles, metafile } = await bundleAll(join(outDir, "functions"));
  for (const { path, contents } of outputFiles) await write(mapsApart(path, outDir), contents);
  // The repository is ESM; Lambda sees the folder of one function only and takes `index.js` as CJS by itself.
  await write(join(outDir, "functions", "package.json"), JSON.stringify({ type: "commonjs" }));
  await writeOpenApi(outDir);
  await buildDeskAssets(join(bundleFolder("Desk", outDir), "assets"));
  return Promise.all(functionIds.map((id) => described(id, metafile, outDir)));
}

function assertEntriesExist(): void {
  const missing = functionIds.filter((id) => !existsSync(join(repository, entries[id])));
  if (missing.length === 0) return;
  throw new Error(`No entry file for ${missing.map((id) => `${id} (${entries[id]})`).join(", ")}`);
}

/** One call for all, so that each library is parsed once. */
function bundleAll(outdir: string) {
  return build({
    absWorkingDir: repository,
    entryPoints: functionIds.flatMap((id) => [
      { in: entries[id], out: `${id}/index` },
      ...(beside[id] ?? []).map((library) => ({ in: library, out: `${id}/${library}` })),
    ]),
    outdir,
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    mainFields: ["module", "main"],
    sourcemap: "external",
    legalComments: "none",
    charset: "utf8",
    metafile: true,
    write: false,
    logLevel: "silent",
    plugins: [stubs, leftBeside],
  });
}

function mapsApart(path: string, outDir: string): string {
  if (!path.endsWith(".map")) return path;
  const [id, file] = [basename(dirname(path)), basename(path)];
  return join(outDir, "maps", file === "index.js.map" ? `${id}.js.map` : `${id}-${file}`);
}

/** The public function serves the document as it was at build time. */
async function writeOpenApi(outDir: string): Promise<void> {
  const { openApiDocument } = await import("#functions/http/openapi.ts");
  await write(join(bundleFolder("Public", outDir), "openapi.json"), JSON.stringify(openApiDocument()));
}

/** What the staff's pages run in the browser, one file a page, and their style; the desk serves them from beside its bundle. */
export async function buildDeskAssets(outdir: string): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: repository,
    entryPoints: ["reception.ts", "signing.ts", "desk.css"].map((name) => join("functions/desk/pages/client", name)),
    outdir,
    bundle: true,
    minify: true,
    platform: "browser",
    target: "es2022",
    format: "esm",
    legalComments: "none",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  for (const { path, contents } of outputFiles) await write(path, contents);
}

async function described(id: FunctionId, metafile: Metafile, outDir: string): Promise<Bundle> {
  const file = join(bundleFolder(id, outDir), "index.js");
  const key = relative(repository, file);
  const output = metafile.outputs[key];
  if (output === undefined) throw new Error(`esbuild wrote no ${key}`);
  const inputs = Object.keys(output.inputs);
  const read = Object.fromEntries(inputs.map((input) => [input, metafile.inputs[input]]));
  await write(join(outDir, "meta", `${id}.json`), JSON.stringify({ inputs: read, outputs: { [key]: output } }));
  return { id, file, bytes: output.bytes, inputs: bytesOf(output), imports: output.imports };
}

/** Files that left something in the output; those that tree-shaking emptied do not count. */
function bytesOf({ inputs }: Metafile["outputs"][string]): string[] {
  return Object.keys(inputs).filter((input) => (inputs[input]?.bytesInOutput ?? 0) > 0);
}

/** Whole or not at all: another process may be reading the same folder. */
async function write(path: string, contents: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, contents);
  await rename(draft, path);
}
