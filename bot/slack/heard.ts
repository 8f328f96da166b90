import { type Instant, toInstant } from "#shared/kernel/clock.ts";
import { cut } from "./text.ts";

/** What somebody wrote inside a thread. */
export interface HeardReply {
  readonly channel: string;
  readonly threadTs: string;
  readonly ts: string;
  readonly user: string;
  /** As it was meant: Slack's escapes and `<...>` forms taken away; at most 4,000 characters, the whole is in Slack. */
  readonly text: string;
  readonly at: Instant;
}

const textLimit = 4_000;
const fromPersons = new Set([undefined, "thread_broadcast", "file_share"]);

/** The reply that a message event carries, or undefined for anything else: bots, edits, joins, messages outside of threads. */
export function heardReply(message: object): HeardReply | undefined {
  const { subtype, bot_id: bot, app_id: app, thread_ts: threadTs, ...rest } = message as Record<string, unknown>;
  if (!fromPersons.has(subtype as string | undefined) || bot !== undefined || app !== undefined) return undefined;
  const { channel, ts, user, text } = rest;
  if (!isText(channel) || !isText(ts) || !isText(user) || !isText(threadTs) || threadTs === ts) return undefined;
  const meant = cut(asMeant(isText(text) ? text : ""), textLimit).toWellFormed();
  return { channel, threadTs, ts, user, text: meant, at: instantOf(ts) };
}

/** The instant of a Slack `ts` or `action_ts`: seconds with six decimals. */
export function instantOf(ts: string): Instant {
  return toInstant(Math.floor(Number(ts) * 1000));
}

// https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
const form = /<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g;
const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** `<@U1>` is `@U1`, `<#C1|help>` is `#help`, `<https://x|here>` is `here (https://x)`, `&lt;` is `<`. */
export function asMeant(text: string): string {
  const plain = text.replace(form, (_, sign: string, target: string, label: string | undefined) => {
    if (sign === "") return label === undefined || label === target ? target : `${label} (${target})`;
    return `${sign === "!" ? "@" : sign}${(label ?? target).replace(/^@/, "")}`;
  });
  return plain.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
