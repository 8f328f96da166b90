import type { EphemeralMessage } from "./message.ts";

/** Messages for one person alone; Slack forgets them, the page shows them until the workspace closes. */
export interface Ephemerals {
  show(message: EphemeralMessage): void;
  replace(ts: string, message: Pick<EphemeralMessage, "text" | "blocks">): void;
  remove(ts: string): void;
  find(ts: string): EphemeralMessage | undefined;
  of(channel: string, user: string): readonly EphemeralMessage[];
}

export function ephemerals(changed: () => void): Ephemerals {
  let messages: EphemeralMessage[] = [];
  const set = (next: EphemeralMessage[]) => {
    messages = next;
    changed();
  };
  return {
    show: (message) => set([...messages, message]),
    replace: (ts, content) => set(messages.map((one) => (one.ts === ts ? { ...one, ...content } : one))),
    remove: (ts) => set(messages.filter((one) => one.ts !== ts)),
    find: (ts) => messages.find((one) => one.ts === ts),
    of: (channel, user) => messages.filter((one) => one.channel === channel && one.user === user),
  };
}
