import * as z from "zod/mini";

const wallTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time on the office's wall, `16:45`. */
export const WallTime = z
  .string("a time such as 07:30")
  .check(z.regex(wallTime, { error: "a time such as 07:30", abort: true }));
const ClosingTime = z
  .string("a time such as 17:00")
  .check(
    z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: "a time such as 17:00, 24:00 at the latest", abort: true }),
  );

/** One sitting without a break, in wall times; closed at the second. */
const Session = z
  .tuple([WallTime, ClosingTime], 'a pair of times such as ["07:30", "11:30"]')
  .check(z.refine(([from, to]) => from < to, "a session closes after it opens"));
export type Session = readonly [from: string, to: string];

/** The sessions of one day in order; none means closed. */
export const Sessions = z
  .array(Session, 'a list of sessions such as [["07:30", "11:30"], ["13:00", "17:00"]]')
  .check(z.maxLength(6, "at most 6 sessions a day"), z.refine(followEachOther, "sessions in order, without overlap"));

function followEachOther(sessions: readonly Session[]): boolean {
  return sessions.every(([from], index) => index === 0 || (sessions[index - 1]?.[1] ?? "") <= from);
}

/** Minutes after midnight on the wall. @throws RangeError when it is not a time from 00:00 to 24:00. */
export function minutesOfDay(time: string): number {
  if (!wallTime.test(time) && time !== "24:00") throw new RangeError(`Not a wall time: ${time}`);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
