import * as z from "zod/mini";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { DepartmentId } from "#shared/offices/department-id.ts";
import { Staff } from "#shared/offices/office.ts";
import { awardLevels } from "./award-levels.ts";
import type { GivenWeek } from "./given-week.ts";

/** A leader's praise. */
export const Award = z.object({
  level: z.enum(awardLevels),
  /** What a certificate would say: guarded text of at most 500 characters. */
  citation: z.string().check(z.maxLength(500)),
});
export type Award = z.infer<typeof Award>;

/**
 * What shows that it was so: `help` is `{department}/{start of the episode}`, `dossier` a code of the office's own, `praise` a citizen's,
 * `message` is `{channel}/{ts}` in Slack. It is kept and never shown but in the export.
 */
export const Evidence = z.object({
  kind: z.enum(["help", "dossier", "praise", "message"]),
  ref: z.string().check(z.minLength(1), z.maxLength(120)),
});
export type Evidence = z.infer<typeof Evidence>;

/** Who was thanked together; who was in it then stands among the recipients. A user group's `name` is its handle in Slack. */
export const ThankedGroup = z.object({
  kind: z.enum(["department", "user-group"]),
  id: z.string(),
  name: z.optional(z.string().check(z.maxLength(80))),
});
export type ThankedGroup = z.infer<typeof ThankedGroup>;

/** Thanks from one colleague to others, with a reason. Never anything about a citizen. */
export const Kudos = z.object({
  /** Made from the office and what it came from, so that the same form or command twice is one. */
  id: z.string(),
  /** Slack user ids. */
  giver: z.string(),
  giverRole: Staff.shape.role,
  recipients: z.array(z.string()).check(z.minLength(1)),
  group: z.optional(ThankedGroup),
  /** One of the office's values; absent where a command named none. */
  value: z.optional(DepartmentId),
  reason: z.string(),
  evidence: z.optional(Evidence),
  /** Between the giver and those thanked alone. */
  isPrivate: z.boolean(),
  award: z.optional(Award),
  at: z.iso.datetime(),
  /** Local date of the office. */
  date: z.iso.date(),
  withdrawnAt: z.optional(z.iso.datetime()),
});
export type Kudos = z.infer<typeof Kudos>;

/** Where one is kept. */
export type KudosPlace = Pick<Kudos, "id" | "date">;

/** Everything that was given, one row each, and what each person gave in a week. */
export interface KudosLedger {
  get(officeId: string, place: KudosPlace): Promise<Kudos | undefined>;
  /** What somebody gave in a week; empty for one in which they gave nothing. */
  week(officeId: string, giver: string, week: string): Promise<GivenWeek>;
  /**
   * Keeps it and counts it in the giver's week, both or neither.
   * @param pairs whom it counts for @param within the week, as it was read
   * @returns false when it is there already or the week changed meanwhile; then nothing was written
   */
  add(officeId: string, kudos: Kudos, pairs: readonly string[], within: WeekAsRead): Promise<boolean>;
  /** Takes it back and gives the week back what it had cost, both or neither. @returns as `add` */
  withdraw(officeId: string, kudos: Kudos, at: Instant, within: WeekAsRead): Promise<boolean>;
  /** Those of a period of local dates, both included, in the order of the days; taken back ones too. */
  between(officeId: string, from: LocalDate, to: LocalDate): Promise<Kudos[]>;
  /** The same, a page of at most `limit` after a place. */
  page(officeId: string, of: KudosPage): Promise<{ readonly items: Kudos[]; readonly last?: KudosPlace | undefined }>;
}

export interface WeekAsRead {
  /** `2026-W47` */
  readonly name: string;
  readonly was: GivenWeek;
}

export interface KudosPage {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly limit: number;
  readonly after?: KudosPlace | undefined;
}
