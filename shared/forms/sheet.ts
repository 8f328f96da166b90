import { createHash } from "node:crypto";
import { type Html, html } from "#shared/text/html.ts";
import type { PaperSize } from "./form.ts";
import { sheetStyle } from "./sheet-style.ts";

/** A page to print, and the headers it is served with. */
export interface Sheet {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Contents {
  readonly title: string;
  readonly size: PaperSize;
  readonly landscape?: boolean;
  readonly main: Html;
}

/**
 * A page of its own: no script, no picture from elsewhere, no address in the Referer, and only this page's own style. A page
 * of the same site may hold it in a frame to print it. Personal data are on it, so nobody keeps a copy on the way.
 */
export function sheet({ title, size, landscape = false, main }: Contents): Sheet {
  const style = sheetStyle(size, landscape);
  const hash = createHash("sha256").update(style).digest("base64");
  // The style holds nothing that came from outside, and a browser hashes it as it stands.
  const { markup } = html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width,initial-scale=1"/>
<title>${title}</title><style>${{ markup: style }}</style></head><body><main>
${main}
</main></body></html>`;
  return {
    body: markup,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; style-src 'sha256-${hash}'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'`,
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  };
}
