import type { AppShortcut } from "../manifest.ts";
import type { SlackWorkspace } from "../workspace.ts";
import { type Html, html } from "./html.ts";
import { addressOf, nameOf, type Place } from "./place.ts";
import type { Rendering } from "./rendering.ts";

/** A box to write in. A line that begins with a slash is a command, whose hint is shown while it is typed. */
export function composer(
  workspace: SlackWorkspace,
  { path, place, shortcuts: shortcutsOf }: Rendering,
  thread: string | undefined,
): Html {
  const closed = closedBecause(workspace, place);
  if (closed !== undefined) return html`<p class="composer muted">${closed}</p>`;
  const id = thread === undefined ? "write" : "write-reply";
  const words = thread === undefined ? `Nhắn ${nameOf(place)}` : "Trả lời trong luồng";
  return html`<form method="post" action="${path}/say${addressOf(place)}" class="composer">
${thread !== undefined && html`<input type="hidden" name="in" value="${thread}">`}${commands(workspace)}
<label for="${id}">${words}</label><textarea id="${id}" name="text" rows="2" required maxlength="3000" lang="vi"></textarea>
<div class="actions">${thread === undefined && shortcuts(shortcutsOf, `${path}/shortcut${addressOf(place)}`)}<button type="submit" class="button primary">Gửi</button></div></form>`;
}

function closedBecause(workspace: SlackWorkspace, { channel }: Place): string | undefined {
  const { manifest } = workspace;
  if (!channel.isDirect)
    return workspace.isArchived(channel.id) ? "Kênh này đã được lưu trữ, không ai viết thêm được nữa." : undefined;
  const isOpen = manifest === undefined || manifest.directMessages === "both";
  return isOpen ? undefined : "Ứng dụng này chỉ gửi tin, không nhận tin nhắn riêng.";
}

/** What can be begun from anywhere; what is being written stays. */
function shortcuts(all: readonly AppShortcut[], action: string): Html {
  const items = all
    .filter(({ type }) => type === "global")
    .map(
      ({ callbackId, name, description }) =>
        html`<li><button type="submit" formaction="${action}" formnovalidate name="callback" value="${callbackId}">${name}<small>${description}</small></button></li>`,
    );
  return html`${items.length > 0 && html`<details class="overflow up" id="shortcuts"><summary class="button">Lối tắt</summary><ul class="pop">${items}</ul></details>`}`;
}

/** The script shows those that fit what is typed. */
function commands({ manifest }: SlackWorkspace): Html {
  const items = (manifest?.commands ?? []).map(
    ({ command, hint, description }) =>
      html`<li><button type="button" data-command="${command}"><strong>${command}</strong> ${hint}<small>${description}</small></button></li>`,
  );
  return html`${items.length > 0 && html`<ul class="commands pop" aria-label="Lệnh" hidden>${items}</ul>`}`;
}
