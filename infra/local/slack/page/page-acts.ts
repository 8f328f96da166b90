import type { SlackWorkspace } from "../workspace.ts";
import { offered } from "./offered.ts";
import type { Place } from "./place.ts";
import { told } from "./told.ts";
import { actInView } from "./view-act.ts";

/** Carries out what was sent from the page; what to tell the person, or nothing. @throws Error when it cannot be done. */
type PageAct = (workspace: SlackWorkspace, place: Place, form: URLSearchParams, zone: string) => Promise<string>;

/** What the page can do, by the last part of the address. */
export const pageActs: Readonly<Record<string, PageAct>> = {
  say,
  press,
  react,
  shortcut,
  edit,
  remove,
  suggest,
  view: actInView,
};

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

async function shortcut(workspace: SlackWorkspace, { as, channel }: Place, form: URLSearchParams): Promise<string> {
  const ts = form.get("ts");
  const on = ts === null ? undefined : { channel: channel.id, ts };
  return told(await workspace.shortcut(as.id, form.get("callback") ?? "", on));
}

async function edit(workspace: SlackWorkspace, { as, channel }: Place, form: URLSearchParams): Promise<string> {
  const text = (form.get("text") ?? "").replaceAll("\r\n", "\n").trim();
  if (text === "") return "Tin không thể để trống.";
  await workspace.edit(as.id, channel.id, form.get("ts") ?? "", text);
  return "";
}

async function remove(workspace: SlackWorkspace, { as, channel }: Place, form: URLSearchParams): Promise<string> {
  await workspace.remove(as.id, channel.id, form.get("ts") ?? "");
  return "";
}

/** What is typed in a menu of a message whose options come from the app. */
async function suggest(workspace: SlackWorkspace, { as, channel }: Place, form: URLSearchParams): Promise<string> {
  const at = { channel: channel.id, ts: form.get("ts") ?? "" };
  return offered(workspace, { user: as.id, at, key: form.get("action") ?? "" }, form.get("typed") ?? "");
}
