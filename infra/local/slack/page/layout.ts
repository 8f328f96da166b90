import type { SlackWorkspace } from "../workspace.ts";
import { composer } from "./composer.ts";
import { styles } from "./files.ts";
import { tabs } from "./home.ts";
import { type Html, html } from "./html.ts";
import { addressOf, nameOf } from "./place.ts";
import type { Rendering } from "./rendering.ts";
import { roles } from "./roles.ts";

/** The parts that change by themselves; each is the inside of the element of that id. */
export interface LiveParts {
  readonly channels: Html;
  /** Only in the home tab of the app. */
  readonly home: Html | undefined;
  /** Not in a home tab. */
  readonly log: Html | undefined;
  /** Only while a thread is open. */
  readonly thread: Html | undefined;
  /** The form in front of everything, if there is one. */
  readonly modal: Html;
}

/** The whole page. @param notice what the last act led to, in one sentence. */
export function layout(workspace: SlackWorkspace, live: LiveParts, rendering: Rendering, notice: string): Html {
  const { path, place } = rendering;
  return html`<!doctype html><html lang="vi"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${nameOf(place)} · Slack thử của Benang</title>
${styles.map((name) => html`<link rel="stylesheet" href="${path}/${name}">`)}<script src="${path}/page.js" type="module"></script></head>
<body data-state="${path}/state${addressOf(place)}" data-version="${workspace.version()}" class="${live.thread !== undefined && "with-thread"}">
<a class="skip" href="#${live.home === undefined ? "log" : "home"}">${live.home === undefined ? "Đến tin nhắn" : "Đến trang chính"}</a>
<header><p class="brand"><span aria-hidden="true">🧵</span> Benang <small>Slack thử trên máy này</small></p>${actingAs(workspace, rendering)}</header>
<nav aria-label="Kênh và tin nhắn"><div id="channels">${live.channels}</div></nav>
<main><h1 class="${place.channel.isDirect && "direct"}">${place.channel.name}</h1>${tabs(workspace, rendering)}<p id="notice" role="status">${notice}</p>
${live.home === undefined ? messages(workspace, live, rendering) : html`<div id="home" class="home" tabindex="-1">${live.home}</div>`}</main>
${live.thread !== undefined && threadPanel(workspace, live.thread, rendering)}<div id="modal">${live.modal}</div></body></html>`;
}

function messages(workspace: SlackWorkspace, { log }: LiveParts, rendering: Rendering): Html {
  return html`<ol id="log" class="log" role="log" aria-label="Tin nhắn" tabindex="0">${log}</ol>${composer(workspace, rendering, undefined)}`;
}

function actingAs(workspace: SlackWorkspace, { path, place }: Rendering): Html {
  const options = workspace
    .people()
    .map(
      ({ id, name, role }) =>
        html`<option value="${id}" ${id === place.as.id && html`selected`}>${name} · ${roles[role]}</option>`,
    );
  return html`<form method="get" action="${path}" class="acting"><input type="hidden" name="channel" value="${place.channel.id}">
${place.tab === "home" && html`<input type="hidden" name="tab" value="home">`}${place.thread !== undefined && html`<input type="hidden" name="thread" value="${place.thread}">`}
<label for="as">Bạn là</label><select id="as" name="as">${options}</select><button type="submit" class="button unscripted">Đổi</button></form>`;
}

function threadPanel(workspace: SlackWorkspace, thread: Html, rendering: Rendering): Html {
  const close = rendering.path + addressOf({ ...rendering.place, thread: undefined });
  return html`<aside aria-label="Luồng"><h2>Luồng</h2><a class="close" href="${close}">Đóng</a>
<ol id="thread" class="log" role="log" aria-label="Trả lời" tabindex="0">${thread}</ol>
${composer(workspace, rendering, rendering.place.thread)}</aside>`;
}
