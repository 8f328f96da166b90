import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { build } from "esbuild";
import { builtins } from "./bundles/builtins.ts";
import { entries, type FunctionId, functionIds } from "./bundles/catalogue.ts";
import { describeBundle } from "./bundles/describe-bundle.ts";
import type { Bundle } from "./bundles/gates.ts";
import { stubs } from "./bundles/stubs.ts";

export const repository = dirname(import.meta.dirname);
const dist = join(repository, "dist");

/** Where the bundle of a function lies: the folder that becomes its Lambda package. */
export function bundleFolder(id: FunctionId, outDir = dist): string {
  return join(outDir, "functions", id);
}

/**
 * Bundles every function: `functions/<Id>/index.mjs` (minified, SDK inside) with what is loaded on demand in files beside it,
 * `maps/<Id>/` to read stacks with (maps at run time cost 23 ms a cold start), `meta/<Id>.json` for the gates.
 * @throws Error naming the entry files that do not exist.
 */
export async function buildFunctions(outDir = dist): Promise<Bundle[]> {
  assertEntriesExist();
  const bundles = await Promise.all(functionIds.map((id) => buildFunction(id, outDir)));
  await writeOpenApi(outDir);
  await buildDeskAssets(join(bundleFolder("Desk", outDir), "assets"));
  return bundles;
}

function assertEntriesExist(): void {
  const missing = functionIds.filter((id) => !existsSync(join(repository, entries[id])));
  if (missing.length === 0) return;
  throw new Error(`No entry file for ${missing.map((id) => `${id} (${entries[id]})`).join(", ")}`);
}

async function buildFunction(id: FunctionId, outDir: string): Promise<Bundle> {
  const folder = bundleFolder(id, outDir);
  const { outputFiles, metafile } = await bundle(id, folder);
  for (const { path, contents } of outputFiles) await write(mapsApart(path, id, outDir), contents);
  await removeStale(folder, new Set(outputFiles.map(({ path }) => basename(path))));
  await write(join(outDir, "meta", `${id}.json`), JSON.stringify(metafile));
  return describeBundle(id, join(folder, "index.mjs"), relative(repository, join(folder, "index.mjs")), metafile);
}

function bundle(id: FunctionId, outdir: string) {
  return build({
    absWorkingDir: repository,
    entryPoints: [{ in: entries[id], out: "index" }],
    outdir,
    bundle: true,
    // Features that a call does not need are not read for it: each `import()` becomes a file of its own.
    splitting: true,
    format: "esm",
    outExtension: { ".js": ".mjs" },
    minify: true,
    platform: "node",
    target: "node24",
    mainFields: ["module", "main"],
    sourcemap: "external",
    legalComments: "none",
    charset: "utf8",
    metafile: true,
    write: false,
    logLevel: "silent",
    plugins: [stubs, builtins],
  });
}

function mapsApart(path: string, id: FunctionId, outDir: string): string {
  return path.endsWith(".map") ? join(outDir, "maps", id, basename(path)) : path;
}

/** Parts carry a hash in their names; those of an earlier build must not be shipped. */
async function removeStale(folder: string, kept: ReadonlySet<string>): Promise<void> {
  const parts = (await readdir(folder)).filter((name) => /\.m?js$/.test(name) && !kept.has(name));
  await Promise.all(parts.map((name) => rm(join(folder, name))));
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

/**
 * Whole or not at all, the draft outside of what is packed: another process may be reading the same folder. Its name is that of its whole
 * path: every function has an `index.mjs`, and all of them are written at once.
 */
async function write(path: string, contents: string | Uint8Array): Promise<void> {
  const [above = "", within] = path.split("/functions/");
  const [folder, name] = within === undefined ? [dirname(path), basename(path)] : [above, within.replaceAll("/", "-")];
  const draft = join(folder, `.${name}.${process.pid}`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(draft, contents);
  await rename(draft, path);
}
