import type { SlackWorkspace } from "../workspace.ts";
import { type Html, html } from "./html.ts";
import { addressOf } from "./place.ts";
import type { Rendering } from "./rendering.ts";

/** The parts that change by themselves; each is the inside of the element of that id. */
export interface LiveParts {
  readonly channels: Html;
  readonly log: Html;
  /** Only while a thread is open. */
  readonly thread: Html | undefined;
}

/** The whole page. @param notice what the last act led to, in one sentence. */
export function layout(workspace: SlackWorkspace, live: LiveParts, rendering: Rendering, notice: string): Html {
  const { path, place } = rendering;
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>#${place.channel.name} · Benang local Slack</title>
<link rel="stylesheet" href="${path}/page.css"><script src="${path}/page.js" defer></script></head>
<body data-state="${path}/state${addressOf(place)}" data-version="${workspace.version()}" class="${live.thread !== undefined && "with-thread"}">
<a class="skip" href="#log">Skip to messages</a>
<header><p class="brand"><span aria-hidden="true">🧵</span> Benang <small>local Slack</small></p>${actingAs(workspace, rendering)}</header>
<nav aria-label="Channels"><h2>Channels</h2><div id="channels">${live.channels}</div></nav>
<main><h1>${place.channel.name}</h1><p id="notice" role="status">${notice}</p>
<ol id="log" class="log" role="log" aria-label="Messages" tabindex="0">${live.log}</ol>${composer(rendering, undefined)}</main>
${live.thread !== undefined && threadPanel(live.thread, rendering)}</body></html>`;
}

function actingAs(workspace: SlackWorkspace, { path, place }: Rendering): Html {
  const options = workspace
    .people()
    .map(
      ({ id, name, role }) =>
        html`<option value="${id}" ${id === place.as.id && html`selected`}>${name} · ${role}</option>`,
    );
  return html`<form method="get" action="${path}" class="acting"><input type="hidden" name="channel" value="${place.channel.id}">
${place.thread !== undefined && html`<input type="hidden" name="thread" value="${place.thread}">`}
<label for="as">You are</label><select id="as" name="as">${options}</select><button type="submit" class="button">Switch</button></form>`;
}

function threadPanel(thread: Html, rendering: Rendering): Html {
  const close = rendering.path + addressOf({ ...rendering.place, thread: undefined });
  return html`<aside aria-label="Thread"><h2>Thread</h2><a class="close" href="${close}">Close</a>
<ol id="thread" class="log" role="log" aria-label="Replies" tabindex="0">${thread}</ol>
${composer(rendering, rendering.place.thread)}</aside>`;
}

/** A box to write in. A line that begins with a slash is a command. */
function composer({ path, place }: Rendering, thread: string | undefined): Html {
  const id = thread === undefined ? "write" : "write-reply";
  const words = thread === undefined ? `Message #${place.channel.name}` : "Reply";
  return html`<form method="post" action="${path}/say${addressOf(place)}" class="composer">
${thread !== undefined && html`<input type="hidden" name="in" value="${thread}">`}
<label for="${id}">${words}</label><textarea id="${id}" name="text" rows="2" required maxlength="3000" lang="vi"></textarea>
<button type="submit" class="button primary">Send</button></form>`;
}
