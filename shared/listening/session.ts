import * as z from "zod/mini";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";

/** Why a suggestion is on the agenda: not reached last time, open for longest, wanted by most, or raised since. */
export const agendaReasons = ["carried", "oldest", "seconded", "new"] as const;

export const AgendaItem = z.object({
  /** Of the suggestion. */
  id: z.string(),
  why: z.enum(agendaReasons),
  /** Sessions that had not reached it when this one was called: what is written back counts from here, so that twice is once. */
  unheard: z.int(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** Characters of a note and of a commitment; so many of each belong to a session. */
export const noteLength = 300;
export const commitmentLength = 300;
export const mostNotes = 20;
export const mostCommitments = 12;
/** People who may wait for their turn. */
export const mostSpeakers = 60;

export const Note = z.object({
  /** Slack's id of the form: handed in twice, it is one note. */
  id: z.string(),
  /** Suggestion that it is about; absent for anything else. */
  item: z.optional(z.string()),
  by: z.string(),
  text: z.string().check(z.maxLength(noteLength)),
});
export type Note = z.infer<typeof Note>;

export const Commitment = z.object({
  /** As of a note. */
  id: z.string(),
  item: z.optional(z.string()),
  by: z.string(),
  /** Who does it: a Slack user id of the office's staff. */
  owner: z.string(),
  text: z.string().check(z.maxLength(commitmentLength)),
  /** Local date by which it is done. */
  due: z.iso.date(),
});
export type Commitment = z.infer<typeof Commitment>;

/**
 * `away`: no leader was there; `late`: it was too late to call it; `nobody`: nobody began it; all three are made good on the next working
 * day. `skipped`: a leader let it be, and the count goes on from there.
 */
export const moveReasons = ["away", "late", "nobody", "skipped"] as const;
export type MoveReason = (typeof moveReasons)[number];

/** The listening session of one office and local date. There is one row a date, so there is one session a date. */
export const Session = z.object({
  date: z.iso.date(),
  state: z.enum(["called", "running", "ended", "moved"]),
  /** Counts the steps; the condition of every write. */
  version: z.int(),
  calledAt: z.iso.datetime(),
  /** The latest step: what came before it does not turn the clock of the message back. */
  lastAt: z.iso.datetime(),
  /** Who listens, and who may when the first has not begun after five minutes; Slack user ids. */
  leader: z.optional(z.string()),
  second: z.optional(z.string()),
  /** Length as it was set when it was called. */
  minutes: z.int(),
  agenda: z.array(AgendaItem),
  /** Ids of what is left for another time, as far as they are named, and how many there are in all. */
  later: z.object({ named: z.array(z.string()), count: z.int() }),
  /** Index of the item that is being heard; the length of the agenda once all were. */
  current: z._default(z.int(), 0),
  /** Slack user ids in the order in which they asked to speak, and how many of them have been asked to. */
  speakers: z._default(z.array(z.string()), []),
  invited: z._default(z.int(), 0),
  startedAt: z.optional(z.iso.datetime()),
  startedBy: z.optional(z.string()),
  /** When its minutes are over; it ends by itself a while later. */
  endsAt: z.optional(z.iso.datetime()),
  extended: z.optional(z.boolean()),
  endedAt: z.optional(z.iso.datetime()),
  notes: z._default(z.array(Note), []),
  commitments: z._default(z.array(Commitment), []),
  moved: z.optional(z.object({ why: z.enum(moveReasons), to: z.optional(z.iso.date()), by: z.optional(z.string()) })),
  /** The session held before this one, and what it heard: carried from row to row, so that the last row tells all. */
  lastHeld: z.optional(z.iso.date()),
  lately: z._default(z.array(z.string()), []),
  /** All that it came to has been written back to the suggestions. */
  settled: z.optional(z.boolean()),
});
export type Session = z.infer<typeof Session>;

export interface Sessions {
  /** The first claim of a date stands for ever; a later one is told what the first one was. */
  claim(officeId: string, session: Session): Promise<Session>;
  read(officeId: string, date: LocalDate): Promise<Session | undefined>;
  /** The last rows up to a date and on it, latest first. */
  latest(officeId: string, through: LocalDate, most: number): Promise<Session[]>;
  /** One conditional write on `version`; undefined when it changed meanwhile. */
  replace(officeId: string, next: Session, wasVersion: number): Promise<Session | undefined>;
}

/** A row before anything happened in it. @param minutes as they are set when it is called. */
export function emptySession({ date, at, minutes }: { date: LocalDate; at: Instant; minutes: number }): Session {
  return {
    date,
    state: "called",
    version: 1,
    calledAt: at,
    lastAt: at,
    minutes,
    agenda: [],
    later: { named: [], count: 0 },
    current: 0,
    speakers: [],
    invited: 0,
    notes: [],
    commitments: [],
    lately: [],
  };
}

/** Items that were reached: those before the one that was being heard, and that one. Empty for a session that nobody began. */
export function heardIn({ agenda, current, startedAt }: Session): AgendaItem[] {
  return startedAt === undefined ? [] : agenda.slice(0, current + 1);
}

/** Items that were not. */
export function unheardIn(session: Session): AgendaItem[] {
  return session.agenda.slice(heardIn(session).length);
}

/** Whether something is left to do for it: it stands open, or what it came to has not been written back. */
export function isLeftOpen({ state, settled, moved }: Session): boolean {
  if (state === "called" || state === "running") return true;
  return settled !== true && (state === "ended" || moved?.why === "nobody");
}
