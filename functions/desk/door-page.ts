import type { Language } from "#shared/offices/office.ts";
import { deskDoorTexts } from "#shared/text/desk-door.ts";
import { escapeHtml } from "#shared/text/html.ts";
import type { Reply } from "../http/route.ts";
import { hashOf, pageHeaders } from "./page-headers.ts";

/**
 * A link's token stands behind `#`, which no server sees: it is taken out of the address bar and sent once. A page that another
 * site led to comes without the session's cookie, so it is opened once more by ourselves.
 */
const script = `const t=location.hash.slice(1),f=document.forms[0];
if(t){history.replaceState(null,"",location.pathname);f.token.value=t;f.requestSubmit()}
else if(document.body.hasAttribute("data-again"))location.replace(location.pathname+location.search+(location.search?"&":"?")+"here")`;

const headers = pageHeaders(hashOf(script));

export interface Door {
  readonly language: Language;
  readonly status?: number;
  /** Why nobody came in, or what just happened. */
  readonly words?: string | undefined;
  /** The office whose own sign-in is offered. */
  readonly signIn?: { readonly id: string; readonly name: string } | undefined;
  /** Asks for the page once more, with the cookies of our own site. */
  readonly again?: boolean;
  readonly cookies?: readonly string[];
}

/** How to come in: by a link from Slack, pasted where scripts do not run, or by the organisation's sign-in. */
export function doorPage({ language, status = 200, words, signIn, again = false, cookies = [] }: Door): Reply {
  const text = deskDoorTexts[language];
  const said = words === undefined ? "" : `<p id="line" role="alert">${escapeHtml(words)}</p>`;
  const own =
    signIn === undefined
      ? ""
      : `<p><a href="/desk/sign-in/${signIn.id}">${text.signIn} (${escapeHtml(signIn.name)})</a></p>`;
  const body = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${text.title}</title><link rel="stylesheet" href="/desk/assets/desk.css"></head>
<body${again ? " data-again" : ""}><main><h1>${text.title}</h1>${said}<p>${text.howIn}</p>
<form method="post" action="/desk/enter"><p class="field"><label for="token">${text.paste}</label><input id="token" name="token" required maxlength="300" autocomplete="off" spellcheck="false"></p>
<p><button>${text.enter}</button></p></form>${own}<p><a href="/desk">${text.open}</a></p></main><script>${script}</script></body></html>`;
  return { status, body, headers, cookies };
}

/**
 * Somebody came back from another site and is in now. The desk is opened by this page and not by a redirect, since the session's
 * cookie is sent only on a way that begins with us.
 */
export function signedInPage(language: Language, cookies: readonly string[]): Reply {
  const text = deskDoorTexts[language];
  const body = `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="refresh" content="0;url=/desk"><title>${text.title}</title><link rel="stylesheet" href="/desk/assets/desk.css"></head>
<body><main><h1>${text.title}</h1><p role="status">${text.entered}</p><p><a href="/desk">${text.open}</a></p></main></body></html>`;
  return { status: 200, body, headers: pageHeaders(), cookies };
}
