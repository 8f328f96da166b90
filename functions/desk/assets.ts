import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reply } from "../http/route.ts";

/** The scripts and styles of the pages, as they were built. */
export interface Assets {
  /** The page with the names of the files as they are now, so that browsers may keep each for ever. */
  stamped(page: string): string;
  /** @param name as in a stamped page, or as written there before. */
  file(name: string): Reply | undefined;
}

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};
const written = /(?<=\/desk\/assets\/)[a-z-]+\.(?:js|css)\b/g;

/** Reads `folder` when a page first needs it. */
export function folderAssets(folder: string): Assets {
  let files: ReturnType<typeof readAll> | undefined;
  const all = () => {
    files ??= readAll(folder);
    return files;
  };
  return {
    stamped: (page) => page.replaceAll(written, (name) => all().stamps.get(name) ?? name),
    file(asked) {
      const stamped = all().byStamp.get(asked);
      const found = stamped ?? all().byName.get(asked);
      return found && reply(found, stamped === undefined ? "no-cache" : "public, max-age=31536000, immutable");
    },
  };
}

interface File {
  readonly name: string;
  readonly text: string;
}

/** @throws Error when the folder is not there. */
function readAll(folder: string) {
  const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
  return {
    byName: new Map(files.map((file) => [file.name, file])),
    byStamp: new Map(files.map((file) => [stamp(file), file])),
    stamps: new Map(files.map((file) => [file.name, stamp(file)])),
  };
}

function reply({ name, text }: File, cacheControl: string): Reply {
  return {
    status: 200,
    body: text,
    headers: {
      "content-type": types[name.slice(name.lastIndexOf(".") + 1)] ?? "application/octet-stream",
      "cache-control": cacheControl,
      "cross-origin-resource-policy": "same-origin",
    },
  };
}

/** `reception.js` becomes `reception-0a1b2c3d4e5f.js`. */
function stamp({ name, text }: File): string {
  const dot = name.lastIndexOf(".");
  return `${name.slice(0, dot)}-${createHash("sha256").update(text).digest("hex").slice(0, 12)}${name.slice(dot)}`;
}
