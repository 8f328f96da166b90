import type { SlackMessage } from "../message.ts";
import { type Html, html } from "./html.ts";
import { addressOf } from "./place.ts";
import type { Rendering } from "./rendering.ts";
import { unescaped } from "./unescaped.ts";

/** What one can do with a message besides reacting: the app's shortcuts, and with one's own to edit and delete it. */
export function messageMenu(message: SlackMessage, rendering: Rendering, inThread: boolean): Html {
  const { ts, user } = message;
  const id = `${inThread ? "r" : "m"}-more-${ts}`;
  const isOwn = user === rendering.place.as.id;
  const shortcuts = rendering.shortcuts.filter(({ type }) => type === "message");
  if (shortcuts.length === 0 && !isOwn) return html``;
  const items = shortcuts.map(({ callbackId, name, description }) =>
    item(html`type="submit" name="callback" value="${callbackId}"`, html`${name}<small>${description}</small>`),
  );
  const opens = (dialog: string) => html`type="button" command="show-modal" commandfor="${dialog}-${id}"`;
  const own = [item(opens("edit"), html`Sửa tin`), item(opens("drop"), html`Xóa tin`)];
  return html`<details class="overflow more" id="${id}"><summary class="plain" aria-label="Việc khác với tin này">•••</summary>
${formOf("shortcut", ts, rendering, html`<ul class="pop">${items}${isOwn && own}</ul>`)}</details>${isOwn && [editing(message, id, rendering), dropping(ts, id, rendering)]}`;
}

function item(attributes: Html, words: Html): Html {
  return html`<li><button ${attributes}>${words}</button></li>`;
}

function formOf(act: string, ts: string, { path, place }: Rendering, inside: Html): Html {
  return html`<form method="post" action="${path}/${act}${addressOf(place)}"><input type="hidden" name="ts" value="${ts}">${inside}</form>`;
}

function editing({ ts, text }: SlackMessage, id: string, rendering: Rendering): Html {
  const box = html`<h2 id="edit-${id}-title">Sửa tin</h2><textarea name="text" rows="4" required maxlength="3000" lang="vi" aria-labelledby="edit-${id}-title" placeholder="Viết lại tin" data-text="${unescaped(text)}"></textarea><div class="actions"><button type="submit" class="button primary">Lưu</button>${cancel(`edit-${id}`)}</div>`;
  return html`<dialog id="edit-${id}" class="ask" aria-labelledby="edit-${id}-title">${formOf("edit", ts, rendering, box)}</dialog>`;
}

function dropping(ts: string, id: string, rendering: Rendering): Html {
  const box = html`<h2 id="drop-${id}-title">Xóa tin này?</h2><p>Đồng nghiệp sẽ không thấy tin này nữa.</p>
<div class="actions"><button type="submit" class="button danger">Xóa</button>${cancel(`drop-${id}`)}</div>`;
  return html`<dialog id="drop-${id}" class="ask" aria-labelledby="drop-${id}-title">${formOf("remove", ts, rendering, box)}</dialog>`;
}

function cancel(dialog: string): Html {
  return html`<button type="button" class="button" command="close" commandfor="${dialog}">Thôi</button>`;
}
