import type { SlackWorkspace } from "../workspace.ts";
import { type Html, html } from "./html.ts";
import { addressOf, nameOf } from "./place.ts";
import type { Rendering } from "./rendering.ts";

/** A box to write in. A line that begins with a slash is a command, whose hint is shown while it is typed. */
export function composer(workspace: SlackWorkspace, { path, place }: Rendering, thread: string | undefined): Html {
  if (place.channel.isDirect && workspace.manifest?.directMessages === "from-app")
    return html`<p class="composer muted">Ứng dụng này chỉ gửi tin, không nhận tin nhắn riêng.</p>`;
  const id = thread === undefined ? "write" : "write-reply";
  const words = thread === undefined ? `Nhắn ${nameOf(place)}` : "Trả lời trong luồng";
  return html`<form method="post" action="${path}/say${addressOf(place)}" class="composer">
${thread !== undefined && html`<input type="hidden" name="in" value="${thread}">`}${commands(workspace)}
<label for="${id}">${words}</label><textarea id="${id}" name="text" rows="2" required maxlength="3000" lang="vi"></textarea>
<button type="submit" class="button primary">Gửi</button></form>`;
}

/** The script shows those that fit what is typed. */
function commands({ manifest }: SlackWorkspace): Html {
  const items = (manifest?.commands ?? []).map(
    ({ command, hint, description }) =>
      html`<li><button type="button" data-command="${command}"><strong>${command}</strong> ${hint}<small>${description}</small></button></li>`,
  );
  return html`${items.length > 0 && html`<ul class="commands pop" aria-label="Lệnh" hidden>${items}</ul>`}`;
}
