import * as z from "zod/mini";

const Json = z.record(z.string(), z.unknown());

/** A message in Slack's own words (`docs.slack.dev/reference/events/message`): what a client may read of it. */
export const SlackMessage = z.looseObject({
  ts: z.string(),
  text: z.string(),
  user: z.optional(z.string()),
  subtype: z.optional(z.string()),
  bot_id: z.optional(z.string()),
  thread_ts: z.optional(z.string()),
  reply_count: z.optional(z.number()),
  blocks: z.optional(z.array(Json)),
  metadata: z.optional(z.object({ event_type: z.string(), event_payload: Json })),
  reactions: z.optional(z.array(z.object({ name: z.string(), users: z.array(z.string()), count: z.number() }))),
  edited: z.optional(z.object({ user: z.string(), ts: z.string() })),
});
export type SlackMessage = z.infer<typeof SlackMessage>;

/** A message that one person alone sees; Slack does not keep it and no method reads it back. */
export interface EphemeralMessage {
  readonly channel: string;
  readonly user: string;
  readonly ts: string;
  readonly text: string;
  readonly blocks?: readonly Record<string, unknown>[];
  readonly thread_ts?: string;
  /** Slack says it, not the app. */
  readonly isSlackbot?: boolean;
}
