import type { Instant } from "#shared/kernel/clock.ts";
import { asAnswer } from "#shared/rituals/as-answer.ts";
import { heardReply, instantOf } from "../slack/heard.ts";

/** What a person wrote in a thread or to the bot itself, as it stands now. Nothing of a citizen is in it. */
export interface HeardSaid {
  readonly channel: string;
  /** Absent for a direct message that is in no thread. */
  readonly threadTs: string | undefined;
  readonly isDirect: boolean;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly at: Instant;
  /** When it was edited or deleted. */
  readonly changedAt?: Instant;
  readonly withdrawn?: true;
}

type Event = Readonly<Record<string, unknown>>;

/** What a message event says: something new, an edit, or a deletion; undefined for anything else, and for what a bot wrote. */
export function heardSaid(event: object): HeardSaid | undefined {
  const {
    subtype,
    message,
    previous_message: previous,
    channel,
    channel_type: kind,
    event_ts: eventTs,
  } = event as Event;
  const isDirect = kind === "im";
  if (subtype === "message_deleted") {
    const said = saidIn(previous, channel, isDirect);
    return said && isText(eventTs) ? { ...said, text: "", changedAt: instantOf(eventTs), withdrawn: true } : undefined;
  }
  if (subtype !== "message_changed") return saidIn(event, channel, isDirect);
  // A link that Slack unfurled changes a message too, and is no edit.
  const edited = (message as Event | undefined)?.["edited"] as Event | undefined;
  const said = saidIn(message, channel, isDirect);
  return said && isText(edited?.["ts"]) ? { ...said, changedAt: instantOf(edited["ts"]) } : undefined;
}

function saidIn(message: unknown, channel: unknown, isDirect: boolean): HeardSaid | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { edited: _edited, ...written } = message as Event;
  if (!isDirect) {
    const reply = heardReply({ ...written, channel });
    return reply && { ...reply, isDirect, text: asAnswer(reply.text) };
  }
  const { ts, thread_ts: threadTs = ts } = written;
  // In a direct message every message counts, also the first of a thread.
  const reply = heardReply({ ...written, channel, thread_ts: threadTs === ts ? "" : threadTs });
  return reply && { ...reply, isDirect, threadTs: reply.threadTs || undefined, text: asAnswer(reply.text) };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
