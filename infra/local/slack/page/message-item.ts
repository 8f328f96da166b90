import { stateOf } from "../elements/state.ts";
import type { EphemeralMessage, SlackMessage } from "../message.ts";
import { attachments } from "./attachments.ts";
import { showBlock } from "./blocks/block.ts";
import { type Html, html } from "./html.ts";
import { messageMenu } from "./message-menu.ts";
import { mrkdwn } from "./mrkdwn.ts";
import { badge } from "./person-badge.ts";
import { addressOf } from "./place.ts";
import { reactions } from "./reactions.ts";
import type { Block, Rendering } from "./rendering.ts";

/** One message of a channel or thread. @param inThread where its thread is open already. */
export function messageItem(message: SlackMessage, rendering: Rendering, inThread: boolean): Html {
  if (message.subtype === "tombstone") return tombstone(message, rendering, inThread);
  const { user = "" } = message;
  const isApp = message.bot_id !== undefined || rendering.isApp(user);
  const name = rendering.nameOfUser(user);
  const role = rendering.roleOf(user);
  return html`<li class="message ${isApp && "app"}" id="${inThread ? "r" : "m"}-${message.ts}">${badge(name)}
<div class="body"><p class="byline"><strong>${name}</strong>${isApp && html` <span class="tag">app</span>`}${role !== undefined && html` <span class="role">${role}</span>`}
<time>${rendering.clock(message.ts)}</time>${message.edited !== undefined && html` <span class="edited">đã sửa</span>`}</p>
${content(message, rendering, inThread)}${attachments(message, rendering)}<div class="below">${reactions(message, rendering, inThread)}${!inThread && threadLink(message, rendering)}</div></div>${messageMenu(message, rendering, inThread)}</li>`;
}

/** What is left of a deleted root: its thread goes on. */
function tombstone(message: SlackMessage, rendering: Rendering, inThread: boolean): Html {
  return html`<li class="message gone" id="${inThread ? "r" : "m"}-${message.ts}"><div class="body"><p class="edited">Tin này đã bị xóa.</p>
${!inThread && threadLink(message, rendering)}</div></li>`;
}

/** What one person alone is shown. */
export function ephemeralItem(message: EphemeralMessage, rendering: Rendering): Html {
  const name = message.isSlackbot === true ? "Slackbot" : "Benang";
  return html`<li class="message app whisper">${badge(name)}
<div class="body"><p class="byline"><strong>${name}</strong> <span class="tag">app</span> <span class="edited">chỉ mình bạn thấy</span></p>
${content(message, rendering, message.thread_ts !== undefined)}</div></li>`;
}

type Content = Pick<SlackMessage, "ts" | "text"> & { readonly blocks?: readonly Block[] | undefined };

function content({ ts, text, blocks = [] }: Content, rendering: Rendering, inThread: boolean): Html {
  if (blocks.length === 0) return html`${text !== "" && html`<p lang="vi">${mrkdwn(text, rendering)}</p>`}`;
  const values = stateOf(blocks, rendering.held(ts));
  const shown = rendering
    .suggested(blocks)
    .map((block) => showBlock(block, rendering, { surface: "message", ts, inThread, values }));
  return html`<div class="blocks" lang="vi">${shown}</div>`;
}

function threadLink({ ts, reply_count: count = 0 }: SlackMessage, { path, place }: Rendering): Html {
  const words = count === 0 ? "Trả lời trong luồng" : `${count} trả lời`;
  return html`<a class="thread-link ${count === 0 && "quiet"}" id="t-${ts}" href="${path}${addressOf({ ...place, thread: ts })}">${words}</a>`;
}
