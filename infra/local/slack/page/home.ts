import * as z from "zod/mini";
import type { SlackWorkspace } from "../workspace.ts";
import { showBlock } from "./blocks/block.ts";
import { type Html, html } from "./html.ts";
import { addressOf, hasHome } from "./place.ts";
import type { Rendering } from "./rendering.ts";

const Home = z.object({ blocks: z.array(z.record(z.string(), z.unknown())) });

/** The home tab as the app published it for this person, as one form. */
export function home(workspace: SlackWorkspace, rendering: Rendering): Html {
  const { path, place } = rendering;
  const view = workspace.home(place.as.id);
  if (view === undefined) return html`<p class="empty">Ứng dụng chưa đưa gì lên trang chính của bạn.</p>`;
  const { id: of, values, errors } = view;
  const blocks = rendering.suggested(Home.parse(view.content).blocks);
  const shown = blocks.map((block) => showBlock(block, rendering, { surface: "view", of, values, errors }));
  return html`<form method="post" action="${path}/view${addressOf(place)}" class="blocks fields-of-view" data-view="${view.id}" lang="vi" novalidate>
<input type="hidden" name="view" value="${view.id}"><button type="submit" name="do" value="keep" class="first" tabindex="-1" aria-hidden="true"></button>${shown}</form>`;
}

/** The tabs of the app above what they show; nothing in a channel or where the app has one tab only. */
export function tabs(workspace: SlackWorkspace, { path, place }: Rendering): Html {
  if (!place.channel.isDirect || !hasHome(workspace)) return html``;
  const tab = (name: "home" | "messages", words: string) =>
    html`<a href="${path}${addressOf({ ...place, thread: undefined, tab: name })}" ${place.tab === name && html`aria-current="page"`}>${words}</a>`;
  return html`<nav class="tabs" aria-label="Thẻ của ứng dụng">${tab("home", "Trang chính")}${
    workspace.manifest?.directMessages !== "none" && tab("messages", "Tin nhắn")
  }</nav>`;
}
