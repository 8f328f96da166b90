import { createHash } from "node:crypto";
import type { Language } from "#shared/offices/office.ts";
import { type Html, html } from "#shared/text/html.ts";
import { trackingTexts } from "#shared/text/tracking.ts";
import { pageStyle } from "./page-style.ts";

/** A receipt's QR holds code and secret behind `#`, which no server sees; without JavaScript the form does the same. */
const script = `function look(){try{const h=decodeURIComponent(location.hash.slice(1)),d=h.lastIndexOf("."),f=document.forms[0];
if(d>0){history.replaceState(null,"",location.pathname+location.search);if(f){
f.code.value=h.slice(0,d);f.secret.value=h.slice(d+1);f.requestSubmit()}}}catch{}}
addEventListener("hashchange",look);look()`;

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing but this page's own style and script runs, nothing is framed, nothing leaves by the Referer. */
export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src ${hash(pageStyle)}; script-src ${hash(script)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
} as const;

const languages = { vi: "Tiếng Việt", en: "English", id: "Bahasa Indonesia" } as const;

/** A whole page around what it says. @param title of this page among those that look alike in a list of tabs. */
export function pageShell(language: Language, title: string, body: Html): string {
  const texts = trackingTexts[language];
  const links = Object.entries(languages).map(
    ([tag, name]) =>
      html` <a href="/t?lang=${tag}" hreflang="${tag}" lang="${tag}"${tag === language && html` aria-current="true"`}>${name}</a>`,
  );
  // Style and script hold nothing from outside, and a browser hashes them as they stand.
  return html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width,initial-scale=1"/>
<title>${title}</title><style>${{ markup: pageStyle }}</style></head><body><main><h1>${texts.title}</h1>${body}
<nav aria-label="${texts.languages}">${links}</nav>
</main><script>${{ markup: script }}</script></body></html>`.markup;
}
