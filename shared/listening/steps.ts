import { type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import { DomainError, type RefusalKind } from "#shared/kernel/errors.ts";
import {
  type Commitment,
  type MoveReason,
  mostCommitments,
  mostNotes,
  mostSpeakers,
  type Note,
  type Session,
} from "./session.ts";

/** After so many minutes the second leader may begin as well, and after so many it is moved. */
export const secondAfterMinutes = 5;
export const givenUpAfterMinutes = 20;
/** What one extension gives, and how long a session that nobody ends stays open after its minutes. */
export const extensionMinutes = 5;
export const endsByItselfMinutes = 15;

/** The office said no to a press; `fact` is the last part of it. */
export class StepRefused extends DomainError {
  override name = "StepRefused";
  constructor(kind: RefusalKind, fact: "not-yours" | "not-yet-yours" | "over" | "not-running" | "begun" | "full") {
    super(kind, `listening-${fact}`, `The session does not take this step: ${fact}`);
  }
}

/** Who presses, and when. */
export interface By {
  readonly user: string;
  readonly at: Instant;
  /** Leads the office, and so may lead the session on. */
  readonly leads: boolean;
}

/**
 * A step gives the session after it, and the very same one where it has been made already: pressed twice, queued twice, it is made once.
 * @throws StepRefused
 */
export type Step = (session: Session) => Session;

export function after(instant: Instant, minutes: number): Instant {
  return toInstant(Date.parse(instant) + minutes * 60_000);
}

/** When nobody having begun it moves it. */
export function givenUpAt({ calledAt }: Session): Instant {
  return after(calledAt, givenUpAfterMinutes);
}

/** When a running session ends by itself at the latest. */
export function endsByItselfAt({ endsAt, lastAt }: Session): Instant {
  return after(endsAt ?? lastAt, endsByItselfMinutes);
}

export function begin({ user, at }: By): Step {
  return (session) => {
    if (session.state === "running") return session;
    if (session.state !== "called") throw new StepRefused("conflict", "over");
    if (user === session.second && at < after(session.calledAt, secondAfterMinutes)) {
      throw new StepRefused("forbidden", "not-yet-yours");
    }
    if (user !== session.leader && user !== session.second) throw new StepRefused("forbidden", "not-yours");
    return made(session, at, {
      state: "running",
      startedAt: at,
      startedBy: user,
      endsAt: after(at, session.minutes),
    });
  };
}

/** Joins those who wait for their turn, before it begins or while it runs. Whoever has spoken may ask again. */
export function askToSpeak({ user, at }: By): Step {
  return (session) => {
    if (session.state !== "called" && session.state !== "running") throw new StepRefused("conflict", "over");
    if (session.speakers.slice(session.invited).includes(user)) return session;
    if (session.speakers.length >= mostSpeakers) throw new StepRefused("too-many", "full");
    return made(session, at, { speakers: [...session.speakers, user] });
  };
}

/** @param from how many had been asked when it was pressed. */
export function inviteNext(by: By, from: number): Step {
  return led(by, (session) =>
    session.invited !== from || session.invited >= session.speakers.length
      ? session
      : made(session, by.at, { invited: from + 1 }),
  );
}

/** @param from index of the item that stood there when it was pressed. */
export function goOn(by: By, from: number): Step {
  return led(by, (session) =>
    session.current !== from || session.current >= session.agenda.length
      ? session
      : made(session, by.at, { current: from + 1 }),
  );
}

/** Five minutes more, once, counted from the end or from now if that has passed. */
export function extend(by: By): Step {
  return led(by, (session) => {
    if (session.extended === true) return session;
    const from = session.endsAt !== undefined && session.endsAt > by.at ? session.endsAt : by.at;
    return made(session, by.at, { extended: true, endsAt: after(from, extensionMinutes) });
  });
}

export function addNote(note: Note, at: Instant): Step {
  return running((session) => {
    if (session.notes.some(({ id }) => id === note.id)) return session;
    if (session.notes.length >= mostNotes) throw new StepRefused("too-many", "full");
    return made(session, at, { notes: [...session.notes, note] });
  });
}

export function addCommitment(commitment: Commitment, at: Instant): Step {
  return running((session) => {
    if (session.commitments.some(({ id }) => id === commitment.id)) return session;
    if (session.commitments.length >= mostCommitments) throw new StepRefused("too-many", "full");
    return made(session, at, { commitments: [...session.commitments, commitment] });
  });
}

export function end(by: By): Step {
  return (session) => (session.state === "ended" ? session : led(by, (open) => ended(open, by.at))(session));
}

/** What the clock does to a session: one that nobody began is moved, one that nobody ended ends. */
export function pass(at: Instant, to: LocalDate | undefined): Step {
  return (session) => {
    if (session.state === "called" && at >= givenUpAt(session)) return movedOn(session, at, { why: "nobody", to });
    if (session.state === "running" && at >= endsByItselfAt(session)) return ended(session, at);
    return session;
  };
}

/** A leader lets a session be that has been called and not begun. @param to date of the one after it. */
export function letBe({ user, at, leads }: By, to: LocalDate | undefined): Step {
  return (session) => {
    if (session.state === "moved") return session;
    if (session.state !== "called") throw new StepRefused("conflict", "begun");
    if (!leads) throw new StepRefused("forbidden", "not-yours");
    return movedOn(session, at, { why: "skipped", to, by: user });
  };
}

/** Calls a session after all that was moved away from its date. */
export function callAgain(anew: Session): Step {
  return (session) => (session.state === "moved" ? { ...anew, version: session.version + 1 } : session);
}

/** All that it came to stands in the suggestions. */
export const settle: Step = (session) =>
  session.settled === true ? session : { ...session, settled: true, version: session.version + 1 };

function led({ user, leads }: By, step: Step): Step {
  return running((session) => {
    if (user !== session.startedBy && user !== session.leader && user !== session.second && !leads) {
      throw new StepRefused("forbidden", "not-yours");
    }
    return step(session);
  });
}

function running(step: Step): Step {
  return (session) => {
    if (session.state === "called") throw new StepRefused("conflict", "not-running");
    if (session.state !== "running") throw new StepRefused("conflict", "over");
    return step(session);
  };
}

function ended(session: Session, at: Instant): Session {
  return made(session, at, { state: "ended", endedAt: at });
}

interface Moved {
  readonly why: MoveReason;
  readonly to: LocalDate | undefined;
  readonly by?: string;
}

function movedOn(session: Session, at: Instant, { to, ...moved }: Moved): Session {
  return made(session, at, { state: "moved", moved: { ...moved, ...(to !== undefined && { to }) } });
}

function made(session: Session, at: Instant, changes: Partial<Session>): Session {
  const lastAt = at > session.lastAt ? at : session.lastAt;
  return { ...session, ...changes, lastAt, version: session.version + 1 };
}
