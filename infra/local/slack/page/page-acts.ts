import type { SlackWorkspace } from "../workspace.ts";
import type { Place } from "./place.ts";
import { told } from "./told.ts";
import { actInView } from "./view-act.ts";

/** Carries out what was sent from the page; what to tell the person, or nothing. @throws Error when it cannot be done. */
type PageAct = (workspace: SlackWorkspace, place: Place, form: URLSearchParams, zone: string) => Promise<string>;

/** What the page can do, by the last part of the address. */
export const pageActs: Readonly<Record<string, PageAct>> = { say, press, react, view: actInView };

async function say(workspace: SlackWorkspace, { as, channel }: Place, form: URLSearchParams): Promise<string> {
  const text = (form.get("text") ?? "").trim();
  if (text === "") return "";
  const thread = form.get("in") ?? undefined;
  const [, command, rest = ""] = /^(\/[a-z-]+)\s*(.*)$/s.exec(text) ?? [];
  if (command === undefined) await workspace.say(as.id, channel.id, text, thread);
  else if (thread !== undefined) return `Slack không nhận lệnh ${command} trong luồng.`;
  // Slackbot tells what went wrong.
  else await workspace.command(as.id, channel.id, command, rest).catch(() => undefined);
  return "";
}

async function press(workspace: SlackWorkspace, { as, channel }: Place, form: URLSearchParams): Promise<string> {
  const [ts, action] = [form.get("ts") ?? "", form.get("action") ?? ""];
  const value = form.has("value") ? form.getAll("value") : undefined;
  return told(await workspace.press(as.id, channel.id, ts, action, value));
}

async function react(workspace: SlackWorkspace, { as, channel }: Place, form: URLSearchParams): Promise<string> {
  await workspace.react(as.id, channel.id, form.get("ts") ?? "", form.get("reaction") ?? "");
  return "";
}
