import { join } from "node:path";
import { build } from "esbuild";

const banner =
  "import{createRequire as r}from'node:module';import{fileURLToPath as f}from'node:url';import{dirname as d}from'node:path';const require=r(import.meta.url),__filename=f(import.meta.url),__dirname=d(__filename);";

/** Bundles the peers as is usual: ESM, minified, the SDK inside, nothing left out. @returns the bundle's file by name. */
export async function buildPeers(outDir: string): Promise<Record<string, string>> {
  const names = ["empty", "usual-api", "stock-bolt", "stock-bolt-dynamo"];
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(import.meta.dirname, `${name}.ts`)])),
    outdir: outDir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    banner: { js: banner },
    legalComments: "none",
    logLevel: "error",
  });
  return Object.fromEntries(names.map((name) => [name, join(outDir, name, "index.mjs")]));
}
