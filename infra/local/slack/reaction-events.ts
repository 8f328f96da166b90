/** A reaction of somebody to a message. */
export interface Reaction {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  /** Without colons. */
  readonly name: string;
}

/** docs.slack.dev/reference/events/reaction_added. */
export function reactionEvent(
  type: "reaction_added" | "reaction_removed",
  { user, channel, ts, name }: Reaction,
  author: string | undefined,
) {
  const item = { type: "message", channel, ts };
  const event_ts = (Date.now() / 1000).toFixed(6);
  return { type, user, reaction: name, item, ...(author === undefined ? {} : { item_user: author }), event_ts };
}
