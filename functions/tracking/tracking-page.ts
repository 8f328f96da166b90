import type { Language } from "#shared/offices/office.ts";
import { type Html, html } from "#shared/text/html.ts";
import { trackingTexts } from "#shared/text/tracking.ts";
import { foundDossier } from "./found-dossier.ts";
import { pageShell } from "./page-shell.ts";
import type { TrackingReply } from "./tracking-reply.ts";

/** What the page has to say above its form, or what was found. */
export type Found = TrackingReply | "not-found" | { readonly tooManyForSeconds: number } | undefined;

/** The tracking page: a form, or what was found with it. Works without JavaScript. */
export function trackingPage(language: Language, found: Found): string {
  const texts = trackingTexts[language];
  if (typeof found === "object" && "code" in found) {
    return pageShell(language, `${texts.title}: ${texts.status[found.status]}`, foundDossier(language, found));
  }
  const failure = failureWords(language, found);
  const title = failure === undefined ? texts.title : `${texts.failed}: ${texts.title}`;
  return pageShell(language, title, form(language, failure));
}

function failureWords(language: Language, found: Exclude<Found, TrackingReply>): string | undefined {
  const texts = trackingTexts[language];
  if (found === undefined) return undefined;
  return found === "not-found" ? texts.notFound : texts.tooMany(Math.ceil(found.tooManyForSeconds / 60));
}

/** The same for a wrong code and a wrong secret: what was typed does not come back. */
function form(language: Language, failure: string | undefined): Html {
  const texts = trackingTexts[language];
  const wrong = failure !== undefined && html` aria-invalid="true"`;
  const field = (name: "code" | "secret", described: string, more: Html) =>
    html`<label for="${name}">${texts[name]}</label>${more}<input id="${name}" name="${name}" required="" type="text" maxlength="64" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="${described}"${wrong}/>`;
  const failed = failure === undefined ? "" : "failed ";
  return html`${failure !== undefined && html`<p class="alert" role="alert" id="failed">${failure}</p>`}<p>${texts.intro}</p>
<form method="post" action="/t?lang=${language}">
${field("code", `${failed}code-hint`, html`<p class="hint" id="code-hint">${texts.codeHint("H29.26842-261120-0001")}</p>`)}
${field("secret", `${failed}secret-hint`, html`<p class="hint" id="secret-hint">${texts.secretHint}</p>`)}
<button>${texts.look}</button></form>`;
}
