import type { Channel } from "#shared/messages/message.ts";

/** What a citizen would have on the phone or in the mailbox. */
export interface ReceivedMessage {
  readonly channel: Channel;
  readonly from: string;
  readonly to: string;
  readonly subject: string | undefined;
  readonly text: string;
  /** By the clock of this machine. */
  readonly at: Date;
  /** The provider's name for it. */
  readonly id: string;
}

/**
 * How a provider fails: `throttled` and `broken` say no, `refused` says never, `unreached` hangs up before it has read anything that
 * counts, `lost-answer` brings the message and hangs up instead of saying so.
 */
export type ProviderFault = "throttled" | "broken" | "refused" | "unreached" | "lost-answer";

/** What was brought, newest first, and what is to go wrong next. */
export interface Mailroom {
  readonly messages: () => readonly ReceivedMessage[];
  readonly bring: (message: Omit<ReceivedMessage, "at" | "id">) => string;
  readonly failNext: (channel: Channel, fault: ProviderFault, times?: number) => void;
  readonly faultFor: (channel: Channel) => ProviderFault | undefined;
}

/** A laptop needs no more, and a long day must not fill its memory. */
const mostKept = 1_000;

export function mailroom(newId: () => string): Mailroom {
  const kept: ReceivedMessage[] = [];
  const faults: { readonly channel: Channel; readonly fault: ProviderFault }[] = [];
  return {
    messages: () => kept,
    bring: (message) => {
      const id = newId();
      kept.unshift({ ...message, at: new Date(), id });
      if (kept.length > mostKept) kept.pop();
      return id;
    },
    failNext: (channel, fault, times = 1) => {
      for (let time = 0; time < times; time += 1) faults.push({ channel, fault });
    },
    faultFor: (channel) => {
      const index = faults.findIndex((one) => one.channel === channel);
      return index < 0 ? undefined : faults.splice(index, 1)[0]?.fault;
    },
  };
}
