import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Timers } from "#shared/timers/timer.ts";
import type { Session } from "./session.ts";
import { after, endsByItselfAt, givenUpAt, secondAfterMinutes } from "./steps.ts";

/**
 * When a session is looked at again without anybody pressing: while it waits, when the second leader may begin and when it is given up;
 * while it runs, at half its time, a minute before its end, at its end, and when it ends by itself. At most one a minute.
 */
export function looksOf(session: Session): Instant[] {
  const { state, calledAt, second, startedAt, endsAt } = session;
  if (state === "called") {
    return [...(second === undefined ? [] : [after(calledAt, secondAfterMinutes)]), givenUpAt(session)];
  }
  if (state !== "running" || startedAt === undefined || endsAt === undefined) return [];
  return [...minutesToTell(session, startedAt), after(endsAt, -1), endsAt, endsByItselfAt(session)];
}

/** Half of the time; once it was extended, the end alone matters. */
function minutesToTell({ extended, minutes }: Session, startedAt: Instant): Instant[] {
  return extended === true ? [] : [after(startedAt, minutes / 2)];
}

/**
 * Sets the looks of a session. Done before its row says that it is called or runs, so that no process can die and leave it open: a look
 * at a session that is not there does nothing.
 */
export async function setLooks(
  session: Session,
  { id: officeId, slack }: Pick<Office, "id" | "slack">,
  timers: Pick<Timers, "set">,
): Promise<void> {
  await Promise.all(
    looksOf(session).map((dueAt) => {
      const job = { type: "listening.look", officeId, date: session.date, at: dueAt } as const;
      return timers.set({
        officeId,
        key: `listening/${session.date}/${dueAt}`,
        dueAt,
        work: { lane: slack.team, job },
      });
    }),
  );
}
