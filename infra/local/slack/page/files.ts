import { readFile } from "node:fs/promises";

/** In the order in which the page takes them. */
export const styles = [
  "frame.css",
  "messages.css",
  "blocks.css",
  "modal.css",
  "fields.css",
  "menus.css",
  "phone.css",
] as const;
const scripts = ["page.js", "fields.js", "menus.js", "commands.js", "overflow.js", "boxes.js"];
const types = new Map<string, string>([
  ...styles.map((name) => [`/${name}`, "text/css"] as const),
  ...scripts.map((name) => [`/${name}`, "text/javascript"] as const),
]);

/** A file of the page, as it stands beside this one. */
export async function pageFile(name: string) {
  const type = types.get(name);
  if (type === undefined) return undefined;
  return { status: 200, type, body: await readFile(new URL(`.${name}`, import.meta.url), "utf8") };
}
