import * as z from "zod/mini";
import type { Instant } from "#shared/kernel/clock.ts";

/** A colleague and an instant: when they were asked, or took it on. */
const Said = z.object({ user: z.string(), at: z.iso.datetime() });
export type Said = z.infer<typeof Said>;

/** Who was asked to come for one urgent dossier, one after the other, and who does. */
export const Duty = z.object({
  code: z.string(),
  /** Slack user ids in the order of asking; the same person may stand there twice. */
  asked: z.array(Said),
  accepted: z.optional(Said),
  /** Everybody was asked and nobody answered in time. */
  unansweredAt: z.optional(z.iso.datetime()),
});
export type Duty = z.infer<typeof Duty>;

/** Each write is one conditional write, and the first one stands; what is returned is the row after it. */
export interface Duties {
  read(officeId: string, code: string): Promise<Duty | undefined>;
  /** Records that `user` is asked as number `turn` (from 0), unless that number was given or the dossier is taken on. */
  ask(officeId: string, code: string, turn: number, said: Said): Promise<Duty>;
  /** @returns undefined when nobody was ever asked. */
  accept(officeId: string, code: string, said: Said): Promise<Duty | undefined>;
  /** Records that nobody is left to be asked, unless the dossier is taken on. */
  giveUp(officeId: string, code: string, at: Instant): Promise<Duty | undefined>;
}
