import type { EphemeralMessage, SlackMessage } from "../message.ts";
import type { UnreadCount } from "../unread.ts";
import { type Html, html } from "./html.ts";
import { ephemeralItem, messageItem } from "./message-item.ts";
import { addressOf, type PlaceChannel } from "./place.ts";
import type { Rendering } from "./rendering.ts";

/** A channel or direct message to choose, and what is unread there. */
export interface Listed {
  readonly channel: PlaceChannel;
  readonly unread: UnreadCount;
}

/** The channels and direct messages to choose from. */
export function channelList(listed: readonly Listed[], rendering: Rendering, hasHome: boolean): Html {
  const items = (direct: boolean) =>
    listed.filter(({ channel }) => channel.isDirect === direct).map((one) => listItem(one, rendering, hasHome));
  return html`<h2 id="channels-title">Kênh</h2><ul aria-labelledby="channels-title">${items(false)}</ul>
<h2 id="directs-title">Tin nhắn</h2><ul aria-labelledby="directs-title" class="directs">${items(true)}</ul>`;
}

/** The app opens at its home, unless it has written meanwhile. */
function listItem({ channel, unread }: Listed, { path, place }: Rendering, hasHome: boolean): Html {
  const tab = channel.isDirect && hasHome && unread.messages === 0 ? "home" : "messages";
  const href = path + addressOf({ as: place.as, channel, thread: undefined, tab });
  const isHere = channel.id === place.channel.id;
  return html`<li><a href="${href}" id="go-${channel.id}" ${isHere && html`aria-current="page"`} class="${unread.messages > 0 && "unread"}">${channel.name}${
    unread.messages > 0 &&
    html`<span class="count" aria-label="${unread.messages} tin chưa đọc">${unread.mentions > 0 ? unread.mentions : ""}</span>`
  }</a></li>`;
}

/** A channel's messages under the days on which they were written, and what the reader alone is shown. */
export function channelLog(
  messages: readonly SlackMessage[],
  whispers: readonly EphemeralMessage[],
  rendering: Rendering,
): Html {
  if (messages.length + whispers.length === 0) return html`<li class="empty">Chưa có tin nào.</li>`;
  const items = messages.map((message, i) => {
    const day = rendering.day(message.ts);
    const before = messages[i - 1];
    const isNewDay = before === undefined || rendering.day(before.ts) !== day;
    return [isNewDay && html`<li class="day"><span>${day}</span></li>`, messageItem(message, rendering, false)];
  });
  return html`${items}${whispers.map((whisper) => ephemeralItem(whisper, rendering))}`;
}

/** A root with its replies. */
export function threadLog(
  thread: readonly SlackMessage[],
  whispers: readonly EphemeralMessage[],
  rendering: Rendering,
): Html {
  if (thread.length === 0) return html`<li class="empty">Tin này không còn nữa.</li>`;
  return html`${thread.map((message) => messageItem(message, rendering, true))}${whispers.map((whisper) =>
    ephemeralItem(whisper, rendering),
  )}`;
}
