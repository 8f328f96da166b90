import type { Language } from "#shared/offices/office.ts";
import { deskTexts } from "#shared/text/desk.ts";
import { escapeHtml } from "#shared/text/html.ts";

/** Who is looking, and at which office. */
export interface DeskView {
  readonly language: Language;
  readonly officeName: string;
  readonly staffName: string;
  readonly maySign: boolean;
}

interface PageOf {
  readonly title: string;
  /** Name of the client file that the page runs, without its ending; absent for a page that only shows. */
  readonly client?: string;
  readonly here: "home" | "reception" | "signing" | "register";
  readonly body: string;
}

/** A staff page: the same head, the same ways on, one main part. Everything it loads comes from `/desk/assets`. */
export function deskPage(view: DeskView, { title, client, here, body }: PageOf): string {
  const texts = deskTexts[view.language];
  const script = client === undefined ? "" : `<script type="module" src="/desk/assets/${client}.js"></script>`;
  return `<!doctype html><html lang="${view.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(title)} - ${escapeHtml(view.officeName)}</title><link rel="stylesheet" href="/desk/assets/desk.css">${script}</head>
<body><header><a class="skip" href="#main">${texts.skip}</a><strong>${escapeHtml(view.officeName)}</strong>
<nav aria-label="${texts.menu}">${ways(view, here)}</nav>
<form method="post" action="/desk/leave"><span>${escapeHtml(view.staffName)}</span> <button class="quiet">${texts.leave}</button></form></header>
<main id="main" tabindex="-1"><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
}

function ways({ language, maySign }: DeskView, here: PageOf["here"]): string {
  const texts = deskTexts[language];
  const all = [
    ["reception", "/desk/reception", texts.reception.title],
    ["signing", "/desk/signing", maySign ? texts.signing.title : texts.signing.handOver],
    ["register", "/desk/register", texts.register],
  ];
  return all
    .map(([name, href, label]) => `<a href="${href}"${name === here ? ' aria-current="page"' : ""}>${label}</a>`)
    .join("");
}
