import * as z from "zod/mini";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { Language } from "#shared/offices/office.ts";
import { SuggestionState } from "#shared/suggestions/suggestion.ts";

/** What the day came to when its evening thread was opened, and once more when it was closed. */
export const DayFigures = z.object({
  received: z.int(),
  returned: z.int(),
  onTime: z.int(),
  late: z.int(),
  /** Not yet handed over at that moment, whatever day they came; nobody counts that for one department. */
  open: z.optional(z.int()),
});
export type DayFigures = z.infer<typeof DayFigures>;

/** Who came to help a department that day, and between which hours. */
export const Helped = z.object({
  department: z.string(),
  from: z.iso.datetime(),
  to: z.optional(z.iso.datetime()),
  /** Slack user ids. */
  helpers: z.array(z.string()),
});
export type Helped = z.infer<typeof Helped>;

/** What became of an earlier suggestion: you said, we did. */
export const News = z.object({ id: z.string(), to: SuggestionState, text: z.string(), note: z.optional(z.string()) });
export type News = z.infer<typeof News>;

/** What is asked. `reflect`, `obstacle` and `help` are the catalogue's own; `own-1` and so on the office's. */
export const Question = z.object({ id: z.string(), text: z.string() });
export type Question = z.infer<typeof Question>;

const Thread = z.object({ channel: z.string(), ts: z.string() });

/** The evening of one office, or of one of its departments, and local date. There is one row of it, so there is one thread. */
export const Evening = z.object({
  date: z.iso.date(),
  /** Whose own evening it is; the office's when absent. */
  department: z.optional(z.string()),
  /** `missed`: it was too late to ask when the office got to it, and that was said instead. */
  state: z.enum(["opened", "missed"]),
  claimedAt: z.iso.datetime(),
  /** When a worker first got to it, by its own clock: what could not be said for hours after that is said no more. */
  begunAt: z.optional(z.iso.datetime()),
  /** When the window for answers ends; absent for a missed one. */
  closesAt: z.optional(z.iso.datetime()),
  /** When it was closed and summed up. */
  closedAt: z.optional(z.iso.datetime()),
  language: z.optional(Language),
  questions: z._default(z.array(Question), []),
  figures: z.optional(DayFigures),
  helped: z._default(z.array(Helped), []),
  /** At most five; `newsBeyond` counts the others. */
  news: z._default(z.array(News), []),
  newsBeyond: z._default(z.int(), 0),
  /** Where its first message stands in Slack, once that is known. */
  thread: z.optional(Thread),
});
export type Evening = z.infer<typeof Evening>;
export type Thread = z.infer<typeof Thread>;

/** Names an evening of an office. */
export type WhichEvening = Pick<Evening, "date" | "department">;

/** The name alone, with nothing undefined in it: it goes into keys, timers and jobs. */
export function whichOf({ date, department }: WhichEvening): WhichEvening {
  return department === undefined ? { date } : { date, department };
}

/** An evening as it is claimed: what is empty may be left out. */
export type NewEvening = z.input<typeof Evening>;

/** What the close adds. */
export type Closing = Pick<Evening, "figures" | "helped"> & { readonly closedAt: Instant };

/** The evening's name in keys of messages and timers: `2026-11-20` or `2026-11-20#justice`. */
export function scopeOf({ date, department }: WhichEvening): string {
  return department === undefined ? date : `${date}#${department}`;
}

export interface Evenings {
  read(officeId: string, which: WhichEvening): Promise<Evening | undefined>;
  /** The first claim of an evening stands for ever; a later one is told what the first one was. */
  claim(officeId: string, evening: NewEvening): Promise<Evening>;
  /** Opens one that was missed, once; whoever comes second is told what the first one opened. */
  openMissed(officeId: string, evening: NewEvening): Promise<Evening>;
  /** Remembers where the thread is, so that replies find their evening; the same again changes nothing. */
  place(officeId: string, which: WhichEvening, thread: Thread): Promise<void>;
  /** The evening whose thread this is, or undefined. */
  ofThread(officeId: string, thread: Thread): Promise<WhichEvening | undefined>;
  /** When the evenings from `from` to `to` that have no known thread yet were claimed. */
  claimedWithoutThread(officeId: string, from: LocalDate, to: LocalDate): Promise<Instant[]>;
  /** Every evening from `from` to `to`, of the office and its departments, oldest first. One query. */
  between(officeId: string, from: LocalDate, to: LocalDate): Promise<Evening[]>;
  /** Takes back an evening of which nothing is known to stand in Slack: it was missed. One that has a thread stays as it is. */
  miss(officeId: string, which: WhichEvening): Promise<Evening>;
  /** The first close of an evening stands; a later one is told what the first one was. */
  close(officeId: string, which: WhichEvening, closing: Closing): Promise<Evening>;
}
