import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Session, Sessions } from "./session.ts";
import type { Step } from "./steps.ts";

/** Two who press at once go one after the other; a whole office does not press more often than this within one read and write. */
const mostTries = 20;

interface Deps {
  readonly sessions: Pick<Sessions, "read" | "replace">;
  /** What has to be sure before the step is: its timers. Bears being done for a step that another one overtook. */
  readonly ahead?: (next: Session) => Promise<void>;
}

/**
 * Makes a step of the session of a date: one read and one conditional write, or the read alone where it was made before.
 * @returns the session as it stands now; undefined where none was called. @throws StepRefused
 */
export async function takeStep(
  officeId: string,
  date: LocalDate,
  step: Step,
  { sessions, ahead }: Deps,
): Promise<Session | undefined> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const session = await sessions.read(officeId, date);
    if (session === undefined) return undefined;
    const next = step(session);
    if (next === session) return session;
    await ahead?.(next);
    const made = await sessions.replace(officeId, next, session.version);
    if (made !== undefined) return made;
  }
  throw new Error("The session changes faster than it can be written");
}
