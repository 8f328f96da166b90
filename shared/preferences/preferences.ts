import * as z from "zod/mini";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { WallTime } from "#shared/office-time/hours.ts";
import { Language } from "#shared/offices/office.ts";

/** What the bot says to one person by itself; each can be muted. Answers to what they asked always come. */
export const noticeKinds = ["morning", "reminder", "suggestions", "listening", "kudos", "know-how", "digest"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What one member of staff chose for themselves. */
export const Preferences = z.object({
  /** The office's when absent. */
  language: z.optional(Language),
  /** Wall times in the office's zone between which nothing is said to them by itself; may go over midnight. */
  quiet: z.optional(z.object({ from: WallTime, to: WallTime })),
  muted: z._default(z.array(z.enum(noticeKinds)), []),
  /** Local dates, both included. */
  leave: z._default(z.array(z.object({ from: z.iso.date(), to: z.iso.date() })).check(z.maxLength(60)), []),
});
export type Preferences = z.infer<typeof Preferences>;

export interface AllPreferences {
  /** What is usual, for whoever never chose. */
  of(officeId: string, user: string): Promise<Preferences>;
  /** Everybody who chose something. One query. */
  all(officeId: string): Promise<ReadonlyMap<string, Preferences>>;
  put(officeId: string, user: string, preferences: Preferences): Promise<void>;
  /**
   * Changes some of it and leaves the rest to whoever changes that at the same time. One read and one conditional write; nothing is
   * written when nothing would change. @param of given what holds now, what is to change (undefined: as usual again); asked again when
   * somebody was faster. @returns what holds then. @throws Error when it kept changing meanwhile
   */
  change(officeId: string, user: string, of: (now: Preferences) => PreferenceChanges): Promise<Preferences>;
}

export type PreferenceChanges = { readonly [Part in keyof Preferences]?: Preferences[Part] | undefined };

/** Whether the person is on leave on that local date. */
export function isAway({ leave }: Preferences, date: LocalDate): boolean {
  return leave.some(({ from, to }) => from <= date && date <= to);
}
