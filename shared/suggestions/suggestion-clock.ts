import type { Instant } from "#shared/kernel/clock.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { setupOf } from "#shared/offices/setup.ts";
import type { Timers } from "#shared/timers/timer.ts";
import { closingAfter, reminderBefore } from "./answer-clock.ts";
import type { Suggestion } from "./suggestion.ts";

/** What the clock does for an answer that is owed, one after the other: each sets the next, so that an early answer costs no more. */
export const answerClock = ["remind", "overdue", "escalate"] as const;
export type AnswerClock = (typeof answerClock)[number];

/** Sets the first thing that the clock does while an answer is owed. Bears being set twice. */
export async function setAnswerClock(suggestion: Suggestion, office: OpenedOffice, timers: Timers): Promise<void> {
  await setClock("remind", suggestion, office, timers);
}

/** @throws DomainError `calendar-unknown` */
export async function setClock(
  what: AnswerClock | "confirm",
  { id, answerBy, confirmBy, history }: Suggestion,
  office: OpenedOffice,
  timers: Timers,
): Promise<void> {
  const { calendar, id: officeId, slack } = office;
  const owedSince = history.findLast(({ to }) => to === "raised" || to === "reopened")?.at ?? answerBy;
  const { escalateAfterDays } = setupOf(office).suggestions;
  const dueAt: Readonly<Record<typeof what, () => Instant>> = {
    remind: () => reminderBefore(calendar, answerBy, owedSince),
    overdue: () => answerBy,
    escalate: () => closingAfter(calendar, answerBy, escalateAfterDays),
    confirm: () => confirmBy ?? answerBy,
  };
  const due = dueAt[what]();
  // Reopened, it has another hour, and with it clocks of its own.
  const until = what === "confirm" ? due : answerBy;
  const job = { type: "suggestions.clock", officeId, at: due, id, what, until } as const;
  await timers.set({
    officeId,
    key: `suggestions/${id}/${what}/${until}`,
    dueAt: due,
    work: { lane: slack.team, job },
  });
}
