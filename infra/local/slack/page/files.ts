import { readFile } from "node:fs/promises";

const types: Readonly<Record<string, string>> = {
  "/page.css": "text/css",
  "/forms.css": "text/css",
  "/page.js": "text/javascript",
  "/fields.js": "text/javascript",
  "/menus.js": "text/javascript",
  "/commands.js": "text/javascript",
};

/** A file of the page, as it stands beside this one. */
export async function pageFile(name: string) {
  const type = types[name];
  if (type === undefined) return undefined;
  return { status: 200, type, body: await readFile(new URL(`.${name}`, import.meta.url), "utf8") };
}
