import * as z from "zod/mini";
import type { SlackArgs } from "../api-call.ts";
import { refuseView } from "../block-kit/check-content.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import type { OpenView } from "../open-views.ts";
import type { WorkspaceParts } from "../parts.ts";

const Shown = z.object({ view: z.looseObject({ id: z.string() }) });

/** `views.open` and `views.push`: our trigger id is exchanged for one that the engine knows. */
export async function showView(parts: WorkspaceParts, method: "views.open" | "views.push", args: SlackArgs) {
  const refusal = refuseView(args["view"]);
  if (refusal !== undefined) return refusal;
  const trigger = parts.triggers.exchange(args["trigger_id"]);
  if ("error" in trigger) return { ok: false, error: trigger.error };
  const ask = { user_id: trigger.user, ...(trigger.viewId === undefined ? {} : { view_id: trigger.viewId }) };
  const { trigger_id } = await parts.slack.call("views.generateTriggerId", ask, "app");
  const answer = await parts.slack.call(method, { ...args, trigger_id }, "app");
  if (answer.ok) parts.views.push(trigger.user, viewOf(answer));
  return answer;
}

export async function updateView(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const refusal = refuseView(args["view"]);
  if (refusal !== undefined) return refusal;
  const answer = await parts.slack.call("views.update", args, "app");
  if (answer.ok) parts.views.replace(viewOf(answer));
  return answer;
}

export async function publishView(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  return refuseView(args["view"]) ?? parts.slack.call("views.publish", args, "app");
}

function viewOf(answer: SlackAnswer): OpenView {
  return Shown.parse(answer).view;
}
