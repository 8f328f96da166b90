import { type EmulatedSlack, mustCall } from "./emulated-slack.ts";

/** Channels that are archived and people whose account is closed. */
export interface Closures {
  /** Closes a channel, or opens it again. @throws Error naming the one that is not there. */
  archive(idOrName: string, isArchived: boolean): Promise<void>;
  isArchived(channel: string): boolean;
  /** Closes the account of somebody who left. @throws Error naming the one that is not there. */
  deactivate(idOrName: string): void;
  hasLeft(user: string): boolean;
}

export function closures(
  slack: EmulatedSlack,
  idOf: { readonly channel: (idOrName: string) => string; readonly member: (idOrName: string) => string },
): Closures {
  const archived = new Set<string>();
  const left = new Set<string>();
  return {
    async archive(idOrName, isArchived) {
      const channel = idOf.channel(idOrName);
      await mustCall(slack, `conversations.${isArchived ? "archive" : "unarchive"}`, { channel });
      if (isArchived) archived.add(channel);
      else archived.delete(channel);
    },
    isArchived: (channel) => archived.has(channel),
    deactivate: (idOrName) => void left.add(idOf.member(idOrName)),
    hasLeft: (user) => left.has(user),
  };
}
