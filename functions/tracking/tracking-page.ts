import { createHash } from "node:crypto";
import type { Language } from "#shared/offices/office.ts";
import { trackingTexts } from "#shared/text/texts.ts";
import { appointment } from "#shared/text/when.ts";
import type { TrackingReply } from "./read-tracking.ts";

/** A receipt's QR holds code and secret behind `#`, which no server sees; without JavaScript the form does the same. */
const script = `const h=decodeURIComponent(location.hash.slice(1)),d=h.lastIndexOf(".");
if(d>0){history.replaceState(null,"",location.pathname+location.search);const f=document.forms[0];
f.code.value=h.slice(0,d);f.secret.value=h.slice(d+1);f.requestSubmit()}`;

const style = `body{font:1.125rem/1.5 system-ui,sans-serif;color:#1c2b33;background:#f6f4ef;margin:0}
main{max-width:32rem;margin:0 auto;padding:1.5rem}h1{font-size:1.5rem}a{color:#0b5c4b}label{display:block;margin-top:1rem;font-weight:600}
input{font:inherit;width:100%;box-sizing:border-box;padding:.75rem;border:2px solid #5b6b73;border-radius:.375rem;background:#fff}
button{font:inherit;font-weight:600;margin-top:1.5rem;padding:.75rem 1.5rem;border:0;border-radius:.375rem;background:#0b5c4b;color:#fff}
:focus-visible{outline:3px solid #c8641e;outline-offset:2px}article,.alert{background:#fff;border-left:.5rem solid #0b5c4b;padding:1rem;margin:1.5rem 0}
.alert{border-color:#a12b2b}.status{font-size:1.375rem;font-weight:700;margin:.25rem 0}.code{font-family:ui-monospace,monospace}nav{font-size:1rem;margin-top:2.5rem}`;

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing but this page's own style and script runs, nothing is framed, nothing leaves by the Referer. */
export const pageHeaders = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  "referrer-policy": "no-referrer",
} as const;

type Found = TrackingReply | "not-found" | undefined;

/** The tracking page: a form, and under it what was found. Works without JavaScript. */
export function trackingPage(language: Language, found: Found): string {
  const text = trackingTexts[language];
  const body = typeof found === "object" ? result(language, found) : form(language, found === "not-found");
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${text.title}</title><style>${style}</style></head><body><main><h1>${text.title}</h1>${body}
<nav aria-label="Ngôn ngữ / Language / Bahasa"><a href="/t?lang=vi" hreflang="vi" lang="vi">Tiếng Việt</a> · <a href="/t?lang=en" hreflang="en" lang="en">English</a> · <a href="/t?lang=id" hreflang="id" lang="id">Bahasa Indonesia</a></nav>
</main><script>${script}</script></body></html>`;
}

function form(language: Language, failed: boolean): string {
  const text = trackingTexts[language];
  return `${failed ? `<p class="alert" role="alert">${text.notFound}</p>` : ""}<p>${text.intro}</p>
<form method="post" action="/t?lang=${language}">
<label for="code">${text.code}</label><input id="code" name="code" required maxlength="64" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="H29.26842-261120-0001">
<label for="secret">${text.secret}</label><input id="secret" name="secret" required maxlength="64" autocomplete="off" autocapitalize="characters" spellcheck="false">
<button>${text.look}</button></form>`;
}

function result(language: Language, found: TrackingReply): string {
  const text = trackingTexts[language];
  const hour = (instant: string) => appointment(instant, found.zone, language);
  const promise = found.endedAt === undefined ? `<p>${text.promised(hour(found.promisedAt))}</p>` : "";
  return `<article><p class="code">${escapeHtml(found.code)}</p><p>${escapeHtml(found.procedure[language])}</p>
<p class="status" role="status">${text.status[found.status]}</p>${promise}<p>${text.received(hour(found.receivedAt))}</p><p>${escapeHtml(found.office)}</p></article>
<p><a href="/t?lang=${language}">${text.again}</a></p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
