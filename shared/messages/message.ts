import * as z from "zod/mini";
import { Occasion } from "#shared/deliveries/delivery.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import { Language } from "#shared/offices/office.ts";

export const channels = ["sms", "email", "zalo"] as const;
export const Channel = z.enum(channels);
export type Channel = z.infer<typeof Channel>;

/**
 * `created`: ours to send; `sending`: the provider took it, which is not "delivered"; `pending`: an SMS on its way in the
 * network; the others are how it ended. `technical-failure` is ours or the provider's fault and worth a redrive,
 * `temporary-failure` a handset that was off or a mailbox that was full, `permanent-failure` an address that takes nothing.
 * `skipped`: nobody was written to, and the reason says why.
 */
export const messageStates = [
  "created",
  "sending",
  "pending",
  "delivered",
  "permanent-failure",
  "temporary-failure",
  "technical-failure",
  "skipped",
] as const;
export const MessageState = z.enum(messageStates);
export type MessageState = z.infer<typeof MessageState>;

/** How a message to a citizen stands. Nothing of it says who they are: not the address, not a word of the text. */
export const StoredMessage = z.object({
  state: MessageState,
  template: z.optional(Occasion),
  templateVersion: z.optional(z.int()),
  language: z.optional(Language),
  /** How often a provider was asked. */
  attempts: z._default(z.int(), 0),
  /** The provider's own name for it. */
  providerId: z.optional(z.string()),
  /** Stable, kebab-case: why it was skipped or failed. */
  reason: z.optional(z.string()),
  updatedAt: z.iso.datetime(),
});
export type StoredMessage = z.infer<typeof StoredMessage>;

/** One message: a step of a dossier and a channel, under the office that received the dossier. */
export interface MessagePlace {
  readonly officeId: string;
  readonly code: string;
  /** The dossier's after the step. */
  readonly version: number;
  readonly channel: Channel | "none";
}

/** What a row says from its first day on. */
export interface MessageFacts {
  readonly template: Occasion;
  readonly templateVersion: number;
  readonly language: Language;
}

/** The right to send one message, until it runs out. */
export interface MessageLease {
  readonly place: MessagePlace;
  readonly holder: string;
  /** Earlier attempts of which nobody knows whether the provider took them. */
  readonly inDoubt: number;
}

export type MessageClaim =
  | { readonly state: "ours"; readonly lease: MessageLease }
  | { readonly state: "taken"; readonly untilMs: number }
  /** It was sent or skipped, or it failed for good. */
  | { readonly state: "over" };

/** What a provider reports about what it took. */
export const ReportedStatus = z.enum([
  "pending",
  "delivered",
  "permanent-failure",
  "temporary-failure",
  "technical-failure",
]);
export type ReportedStatus = z.infer<typeof ReportedStatus>;

export interface Messages {
  /** The right to send; one conditional write, and only one caller at a time has it. */
  claim(place: MessagePlace, facts: MessageFacts): Promise<MessageClaim>;
  /** The provider took it. */
  sent(lease: MessageLease, providerId: string): Promise<void>;
  /** It will never be taken. */
  failed(lease: MessageLease, reason: string): Promise<void>;
  /**
   * Gives the right back. @param inDoubt the provider may have taken it all the same.
   * @param state `technical-failure` when it was the last try, or nothing will change by itself.
   */
  release(
    lease: MessageLease,
    outcome: { state: "created" | "technical-failure"; reason: string; inDoubt: boolean },
  ): Promise<void>;
  /** Nobody is written to; a message that was begun stays as it is. */
  skip(place: MessagePlace, reason: string): Promise<void>;
  /** @returns how it stands after the report, undefined when there is no such message. */
  report(place: MessagePlace, status: ReportedStatus, at: Instant): Promise<MessageState | undefined>;
}

/** From which states a report leads to another; what comes late, twice or out of order changes nothing. */
export const reportedFrom: Record<ReportedStatus, readonly MessageState[]> = {
  pending: ["created", "sending"],
  delivered: ["created", "sending", "pending", "temporary-failure", "technical-failure", "permanent-failure"],
  "permanent-failure": ["created", "sending", "pending"],
  "temporary-failure": ["created", "sending", "pending"],
  "technical-failure": ["created", "sending", "pending"],
};

/** The name of a message outside: no personal data, and all that a provider needs to report about it. */
export function messageId({ code, version, channel }: Pick<MessagePlace, "code" | "version" | "channel">): string {
  return `${code}.${version}.${channel}`;
}

const shape = /^(.{1,60})\.(\d{1,6})\.(sms|email|zalo)$/;

/** The place that a name stands for; undefined when it is no name of ours. */
export function messagePlace(officeId: string, id: string): MessagePlace | undefined {
  const [, code, version, channel] = shape.exec(id) ?? [];
  if (code === undefined) return undefined;
  return { officeId, code, version: Number(version), channel: Channel.parse(channel) };
}
