import type { EphemeralMessage, SlackMessage } from "../message.ts";
import { type Html, html } from "./html.ts";
import { ephemeralItem, messageItem } from "./message-item.ts";
import { addressOf } from "./place.ts";
import type { Rendering } from "./rendering.ts";

/** The channels to choose from. */
export function channelList(channels: Readonly<Record<string, string>>, { path, place }: Rendering): Html {
  const items = Object.entries(channels).map(([name, id]) => {
    const href = path + addressOf({ as: place.as, channel: { id, name }, thread: undefined });
    return html`<li><a href="${href}" ${id === place.channel.id && html`aria-current="page"`}>${name}</a></li>`;
  });
  return html`<ul>${items}</ul>`;
}

/** A channel's messages under the days on which they were written, and what the reader alone is shown. */
export function channelLog(
  messages: readonly SlackMessage[],
  whispers: readonly EphemeralMessage[],
  rendering: Rendering,
): Html {
  if (messages.length + whispers.length === 0) return html`<li class="empty">Nothing here yet.</li>`;
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
  if (thread.length === 0) return html`<li class="empty">This message is gone.</li>`;
  return html`${thread.map((message) => messageItem(message, rendering, true))}${whispers.map((whisper) =>
    ephemeralItem(whisper, rendering),
  )}`;
}
