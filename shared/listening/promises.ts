import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { nextWorkingDay, workingHours } from "#shared/office-time/calendar.ts";
import { addWorkingDays, atWallTime } from "#shared/office-time/working-time.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import type { Timer } from "#shared/timers/timer.ts";

type OfficeDay = Pick<OpenedOffice, "id" | "calendar" | "slack">;

/** `due`: its day has come; `overdue`: that day is over. */
export type PromiseStage = "due" | "overdue";

/** Which promise it is; the same suggestion promised anew has another day, and timers of its own. */
export interface Promised {
  readonly suggestion: string;
  readonly due: LocalDate;
  /** Who listened when it was made. */
  readonly leader?: string | undefined;
}

/**
 * When somebody is asked about a promise: as the counters open on its day, or on the next working day; and a working day later, when it
 * is overdue. @throws DomainError `calendar-unknown`
 */
export function askedAt({ calendar }: Pick<OfficeDay, "calendar">, due: LocalDate, stage: PromiseStage): Instant {
  const day = addWorkingDays(calendar, due, 1, "receipt-day-counted");
  const date = stage === "due" ? day : nextWorkingDay(calendar, day);
  return atWallTime(date, workingHours(calendar, date)[0]?.[0] ?? "08:00", calendar.zone);
}

/** What brings a promise back. @throws DomainError `calendar-unknown` */
export function promiseTimer(office: OfficeDay, promised: Promised, stage: PromiseStage): Timer {
  const { suggestion, due } = promised;
  const dueAt = askedAt(office, due, stage);
  const job = { type: "listening.due", officeId: office.id, at: dueAt, ...promised, stage } as const;
  return {
    officeId: office.id,
    key: `listening/${suggestion}/${due}/${stage}`,
    dueAt,
    work: { lane: office.slack.team, job },
  };
}

/** Whether a suggestion still is promised for that day, and not done. */
export function isPromised(one: Suggestion | undefined, due: LocalDate): one is Suggestion & Committed {
  return one?.state === "planned" && one.commitment?.due === due;
}
interface Committed {
  readonly commitment: NonNullable<Suggestion["commitment"]>;
}
