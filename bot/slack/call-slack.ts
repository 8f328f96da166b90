import * as z from "zod/mini";
import { type HttpAnswer, httpPost, neverArrived } from "#shared/platform/http-post.ts";
import type { Installs } from "./installs.ts";
import { LastingTrouble, PassingTrouble } from "./troubles.ts";

/** The methods that the bot uses; the manifest asks for their scopes and no others. */
export type SlackMethod =
  | "chat.postMessage"
  | "chat.update"
  | "chat.postEphemeral"
  | "conversations.history"
  | "conversations.open"
  | "conversations.replies"
  | "usergroups.users.list"
  | "views.open"
  | "views.publish"
  | "views.push"
  | "views.update";

/** One call, made once. Resolves with what Slack answered when it said ok. @throws PassingTrouble, LastingTrouble */
export type CallSlack = (team: string, method: SlackMethod, args: SlackArgs) => Promise<unknown>;

/** Objects go as JSON; what is undefined does not go. */
type SlackArgs = Readonly<Record<string, string | number | boolean | object | undefined>>;

export interface SlackAt {
  /** With the closing slash: `https://slack.com/api/`. */
  readonly apiUrl: string;
  readonly installs: Installs;
  /** `callTimeoutMs` unless a test is in a hurry. */
  readonly timeoutMs?: number;
}

/** Milliseconds; a call that takes longer has an unknown outcome. */
export const callTimeoutMs = 5_000;

const Answer = z.looseObject({ ok: z.boolean(), error: z.optional(z.string()) });

/**
 * Slack's Web API without the usual client: that one sleeps on 429, repeats posts and weighs 63 KB with 40 ms of global fetch.
 * Nothing is repeated here; who calls knows what a repeat would do.
 */
export function slackCalls({ apiUrl, installs, timeoutMs = callTimeoutMs }: SlackAt): CallSlack {
  return async (team, method, args) => {
    const token = installs.get(team);
    if (token === undefined) throw new LastingTrouble("team_not_installed");
    const headers = {
      authorization: `Bearer ${token}`,
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
    };
    const answer = await send(new URL(method, apiUrl), headers, formOf(args), timeoutMs);
    return checked(answer);
  };
}

async function send(...post: Parameters<typeof httpPost>): Promise<HttpAnswer> {
  try {
    return await httpPost(...post);
  } catch (cause) {
    throw new PassingTrouble("no-answer", { mayHaveHappened: !neverArrived(cause), cause });
  }
}

function formOf(args: SlackArgs): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(args)) {
    if (value !== undefined) form.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  }
  return form.toString();
}

/** Slack's own words for: not now. "Some aspect of the operation" may have succeeded, says its reference. */
const passing = new Set(["internal_error", "fatal_error", "service_unavailable", "request_timeout"]);

function checked({ status, headers, body }: HttpAnswer): unknown {
  if (status === 429) throw new PassingTrouble("ratelimited", { waitSeconds: Number(headers["retry-after"]) || 30 });
  if (status >= 500) throw new PassingTrouble(`http-${status}`, { mayHaveHappened: true });
  const { ok, error = "no-reason" } = parsed(body);
  if (ok) return parsed(body);
  if (error === "ratelimited") throw new PassingTrouble("ratelimited", { waitSeconds: 30 });
  if (passing.has(error)) throw new PassingTrouble(error, { mayHaveHappened: true });
  throw new LastingTrouble(error);
}

function parsed(body: string): z.infer<typeof Answer> {
  try {
    return Answer.parse(JSON.parse(body));
  } catch (cause) {
    throw new PassingTrouble("unreadable-answer", { mayHaveHappened: true, cause });
  }
}

/** The part of an ok answer that the caller needs. @throws PassingTrouble when it is not in it. */
export function understood<Schema extends z.ZodMiniType>(schema: Schema, answer: unknown): z.output<Schema> {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw new PassingTrouble("unreadable-answer", { mayHaveHappened: true });
}
