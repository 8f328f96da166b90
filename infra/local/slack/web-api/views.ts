import type { SlackArgs } from "../api-call.ts";
import { refuseView } from "../block-kit/check-content.ts";
import type { SlackAnswer } from "../emulated-slack.ts";
import { formatView } from "../format-view.ts";
import { type OpenView, ViewContent } from "../open-views.ts";
import type { WorkspaceParts } from "../parts.ts";
import { text } from "./arguments.ts";

/** Modals that may lie on each other (docs.slack.dev/reference/methods/views.push). */
const highestStack = 3;

/** `views.open`: a new modal, in place of those that are open. */
export async function openView(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const refusal = refuseNew(parts, args);
  if (refusal !== undefined) return refusal;
  const trigger = parts.triggers.exchange(args["trigger_id"]);
  if ("error" in trigger) return { ok: false, error: trigger.error };
  return shown(parts, parts.views.show(trigger.user, ViewContent.parse(args["view"])));
}

/** `views.push`: a modal on top, with the trigger of an act in the one below. */
export async function pushView(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const refusal = refuseNew(parts, args);
  if (refusal !== undefined) return refusal;
  const trigger = parts.triggers.exchange(args["trigger_id"]);
  if ("error" in trigger) return { ok: false, error: trigger.error };
  if (!parts.views.of(trigger.user).some(({ id }) => id === trigger.viewId)) return { ok: false, error: "not_found" };
  return pushFor(parts, trigger.user, args["view"]);
}

/** Puts a checked view on top of a person's modals. */
export function pushFor(parts: WorkspaceParts, user: string, view: unknown): SlackAnswer {
  if (parts.views.of(user).length >= highestStack) return { ok: false, error: "push_limit_reached" };
  return shown(parts, parts.views.show(user, ViewContent.parse(view), true));
}

/** `views.update`, by `view_id` or `external_id`; a `hash` guards against overwriting what was not seen. */
export async function updateView(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const [id, externalId, hash] = [text(args["view_id"]), text(args["external_id"]), text(args["hash"])];
  const view = parts.views.find((one) => isMeant(one, id, externalId));
  const refusal = refuseView(args["view"], view?.content.type);
  if (refusal !== undefined) return refusal;
  if (view === undefined) return { ok: false, error: "not_found" };
  if (hash !== "" && hash !== view.hash) return { ok: false, error: "hash_conflict" };
  const content = ViewContent.parse(args["view"]);
  if (isTaken(parts, content, view.id)) return { ok: false, error: "duplicate_external_id" };
  return shown(parts, parts.views.change(view.id, { content }) ?? view);
}

/** `views.publish`: the home tab of one person. */
export async function publishView(parts: WorkspaceParts, args: SlackArgs): Promise<SlackAnswer> {
  const refusal = refuseView(args["view"], "home");
  if (refusal !== undefined) return refusal;
  if (parts.manifest?.homeTab === false) return { ok: false, error: "not_enabled" };
  const user = text(args["user_id"]);
  if (!Object.values(parts.directory.users).includes(user)) return { ok: false, error: "user_not_found" };
  const before = parts.views.home(user);
  const hash = text(args["hash"]);
  if (hash !== "" && before !== undefined && hash !== before.hash) return { ok: false, error: "hash_conflict" };
  const content = ViewContent.parse(args["view"]);
  if (isTaken(parts, content, before?.id)) return { ok: false, error: "duplicate_external_id" };
  const view = before === undefined ? undefined : parts.views.change(before.id, { content });
  return shown(parts, view ?? parts.views.show(user, content));
}

function refuseNew(parts: WorkspaceParts, args: SlackArgs): SlackAnswer | undefined {
  const refusal = refuseView(args["view"], "modal");
  if (refusal !== undefined) return refusal;
  const taken = isTaken(parts, ViewContent.parse(args["view"]));
  return taken ? { ok: false, error: "duplicate_external_id" } : undefined;
}

function isMeant(view: OpenView, id: string, externalId: string): boolean {
  return id === "" ? externalId !== "" && view.content.external_id === externalId : view.id === id;
}

function isTaken({ views }: WorkspaceParts, { external_id }: ViewContent, id?: string): boolean {
  return (
    external_id !== "" && views.find((one) => one.content.external_id === external_id && one.id !== id) !== undefined
  );
}

function shown({ app }: WorkspaceParts, view: OpenView): SlackAnswer {
  return { ok: true, view: formatView(app, view) };
}
