import * as z from "zod/mini";
import type { OpenView } from "../open-views.ts";
import type { SlackWorkspace } from "../workspace.ts";
import { showBlock } from "./blocks/block.ts";
import { type Html, html } from "./html.ts";
import { addressOf } from "./place.ts";
import type { Rendering } from "./rendering.ts";
import { TextObject } from "./text-object.ts";

const Modal = z.object({
  title: TextObject,
  submit: z.optional(TextObject),
  close: z.optional(TextObject),
  submit_disabled: z._default(z.boolean(), false),
  blocks: z.array(z.record(z.string(), z.unknown())),
});

/** The modal that the person sees, as one form; nothing when none is open. */
export function modal(workspace: SlackWorkspace, rendering: Rendering): Html {
  const { place, path } = rendering;
  const view = workspace.modal(place.as.id);
  if (view === undefined) return html``;
  const { title, submit, submit_disabled: isOff, close } = Modal.parse(view.content);
  // Enter in a field presses the first button of a form.
  return html`<div class="overlay"><form method="post" action="${path}/view${addressOf(place)}" class="modal" role="dialog" aria-modal="true" aria-labelledby="modal-title" data-view="${view.id}" novalidate>
<input type="hidden" name="view" value="${view.id}">
${submit !== undefined && html`<button type="submit" name="do" value="submit" class="first" tabindex="-1" aria-hidden="true" ${isOff && html`disabled`}></button>`}
${head(title.text, view.previousId !== undefined)}
${view.notice !== "" && html`<p class="trouble" role="alert">${view.notice}</p>`}
<div class="fields-of-view" lang="vi">${blocksOf(view, rendering)}</div>
<div class="foot"><button type="submit" name="do" value="close" class="button" formnovalidate>${close?.text ?? "Đóng"}</button>
${submit !== undefined && html`<button type="submit" name="do" value="submit" class="button primary" ${isOff && html`disabled`}>${submit.text}</button>`}</div></form></div>`;
}

function head(title: string, isStacked: boolean): Html {
  return html`<div class="head">${isStacked && html`<button type="submit" name="do" value="close" class="plain" aria-label="Quay lại">‹</button>`}
<h2 id="modal-title">${title}</h2><button type="submit" name="do" value="close-all" class="plain" aria-label="Đóng tất cả">×</button></div>`;
}

function blocksOf({ id: of, content, values, errors }: OpenView, rendering: Rendering): Html {
  const blocks = rendering.suggested(Modal.parse(content).blocks);
  return html`${blocks.map((block) => showBlock(block, rendering, { surface: "view", of, values, errors }))}`;
}
