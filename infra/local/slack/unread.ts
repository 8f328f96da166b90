/** What somebody has not seen of a channel. */
export interface UnreadCount {
  readonly messages: number;
  /** Those that call them by name or call everybody; all of a direct message's. */
  readonly mentions: number;
}

/** Who has seen how much. Replies in threads do not make a channel unread, as in Slack. */
export interface Unread {
  posted(message: { readonly channel: string; readonly by: string; readonly text: string }): void;
  seen(user: string, channel: string): void;
  of(user: string, channel: string): UnreadCount;
}

type Posted = Parameters<Unread["posted"]>[0];

export function unreadMarks(): Unread {
  const posted = new Map<string, Posted[]>();
  const seen = new Map<string, number>();
  const key = (user: string, channel: string) => `${user} ${channel}`;
  return {
    posted(message) {
      const { channel, by } = message;
      const all = [...(posted.get(channel) ?? []), message];
      posted.set(channel, all);
      // Whoever writes has read up to there.
      seen.set(key(by, channel), all.length);
    },
    seen: (user, channel) => void seen.set(key(user, channel), posted.get(channel)?.length ?? 0),
    of(user, channel) {
      const rest = (posted.get(channel) ?? []).slice(seen.get(key(user, channel)) ?? 0);
      return { messages: rest.length, mentions: rest.filter((message) => callsFor(message, user)).length };
    },
  };
}

function callsFor({ channel, text }: Posted, user: string): boolean {
  return channel.startsWith("D") || text.includes(`<@${user}>`) || /<!(?:channel|here|everyone)>/.test(text);
}
