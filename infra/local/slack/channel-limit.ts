/** One message a second and channel, Slack's special limit on `chat.postMessage`, without its short bursts. */
export interface ChannelLimit {
  switch(on: boolean): void;
  /** Seconds to wait before this post, or nothing when it may go. */
  waitFor(channel: string): number | undefined;
}

const spacingMs = 1_000;

export function channelLimit(now: () => number): ChannelLimit {
  let on = false;
  const last = new Map<string, number>();
  return {
    switch(next) {
      on = next;
    },
    waitFor(channel) {
      const before = last.get(channel);
      if (on && before !== undefined && now() - before < spacingMs) return 1;
      last.set(channel, now());
      return undefined;
    },
  };
}
