import type { SlackWorkspace } from "../workspace.ts";
import type { Place } from "./place.ts";

/** Carries out what was sent from the page; what to tell the person, or nothing. @throws Error when it cannot be done. */
type PageAct = (workspace: SlackWorkspace, place: Place, form: URLSearchParams) => Promise<string>;

/** What the page can do, by the last part of the address. */
export const pageActs: Readonly<Record<string, PageAct>> = { say, press };

async function say(workspace: SlackWorkspace, { as, channel }: Place, form: URLSearchParams): Promise<string> {
  const text = (form.get("text") ?? "").trim();
  if (text === "") return "";
  const [, command, rest = ""] = /^(\/[a-z-]+)\s*(.*)$/s.exec(text) ?? [];
  if (command !== undefined) return told(await workspace.command(as.id, channel.id, command, rest));
  await workspace.say(as.id, channel.id, text, form.get("in") ?? undefined);
  return "";
}

async function press(workspace: SlackWorkspace, { as, channel }: Place, form: URLSearchParams): Promise<string> {
  const [ts, action] = [form.get("ts") ?? "", form.get("button") ?? ""];
  return told(await workspace.press(as.id, channel.id, ts, action, form.get("value") ?? undefined));
}

/** Slack shows a triangle where an act was not acknowledged; here it is said. */
function told({ failure }: { readonly failure?: string }): string {
  return failure === undefined ? "" : `Ứng dụng không nhận (${failure}).`;
}
