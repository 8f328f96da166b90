import type { Download } from "./downloadable.ts";

/** Every file that leaders can take from the staff pages, by name; its code is loaded with the first who asks. */
export const downloads: Readonly<Record<string, () => Promise<{ readonly download: Download }>>> = {
  kudos: () => import("./download-kudos.ts"),
  suggestions: () => import("./download-suggestions.ts"),
};
