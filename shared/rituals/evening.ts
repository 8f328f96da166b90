import * as z from "zod/mini";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";

/** What the day came to when its evening thread was opened; it does not change afterwards. */
export const DayFigures = z.object({
  received: z.int(),
  returned: z.int(),
  onTime: z.int(),
  late: z.int(),
  /** Not yet handed over at that moment, whatever day they came. */
  open: z.int(),
});
export type DayFigures = z.infer<typeof DayFigures>;

/** The evening of one office and local date. There is one row a date, so there is one thread a date. */
export const Evening = z.object({
  date: z.iso.date(),
  /** `missed`: it was too late to ask when the office got to it, and that was said instead. */
  state: z.enum(["opened", "missed"]),
  claimedAt: z.iso.datetime(),
  figures: z.optional(DayFigures),
  /** Where its first message stands in Slack, once that is known. */
  thread: z.optional(z.object({ channel: z.string(), ts: z.string() })),
});
export type Evening = z.infer<typeof Evening>;
export type Thread = NonNullable<Evening["thread"]>;

export interface Evenings {
  read(officeId: string, date: LocalDate): Promise<Evening | undefined>;
  /** The first claim of a date stands for ever; a later one is told what the first one was. */
  claim(officeId: string, evening: Evening): Promise<Evening>;
  /** Remembers where the thread is, so that replies find their date; the same again changes nothing. */
  place(officeId: string, date: LocalDate, thread: Thread): Promise<void>;
  /** The date whose thread this is, or undefined. */
  dateOfThread(officeId: string, thread: Thread): Promise<LocalDate | undefined>;
  /** When the evenings from `from` to `to` that have no known thread yet were claimed. */
  claimedWithoutThread(officeId: string, from: LocalDate, to: LocalDate): Promise<Instant[]>;
}
