import * as z from "zod/mini";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";

/**
 * `declined` needs a reason and its legal basis, `merged` names the one it is now part of, `forwarded` to whom above it went; `done`
 * needs evidence and is offered to its author, who confirms it or reopens it.
 */
export const suggestionStates = ["new", "acknowledged", "planned", "done", "declined", "merged", "forwarded"] as const;
export const SuggestionState = z.enum(suggestionStates);
export type SuggestionState = z.infer<typeof SuggestionState>;

/** Those that a leader still owes something for. */
export const openStates: readonly SuggestionState[] = ["new", "acknowledged", "planned"];

/** Where it came from; with the office it makes the id, so that the same thing twice is one suggestion. */
export const SuggestionSource = z.enum(["evening", "form", "shortcut", "web", "sealed", "listening"]);

/** One step of its life; short on purpose, the stream keeps the long story. */
export const SuggestionStep = z.object({
  to: z.union([
    SuggestionState,
    z.literal("raised"),
    z.literal("confirmed"),
    z.literal("reopened"),
    z.literal("escalated"),
  ]),
  at: z.iso.datetime(),
  /** Slack user id; `author` for an anonymous author who proved it by the token, `benang` for the clock. */
  by: z.string(),
  /** Reason, evidence or plan: guarded text of at most 500 characters. */
  note: z.optional(z.string().check(z.maxLength(500))),
});

/** What a colleague proposed and the office follows until it is done. Never anything about a citizen. */
export const Suggestion = z.object({
  /** `GY-7K3QF`: readable aloud, made from office and source (anonymous ones: at random). */
  id: z.string().check(z.regex(/^GY-[0-9A-HJKMNP-TV-Z]{5,8}$/)),
  source: SuggestionSource,
  /** Slack user id; absent for an anonymous one. */
  author: z.optional(z.string()),
  /** SHA-256 of the one-way reply token of an anonymous author. */
  replyHash: z.optional(z.string()),
  /** Whose matter it is; absent for the whole office. */
  department: z.optional(z.string()),
  text: z.string(),
  /** Words folded for search and for the hint at something alike. */
  folded: z.string(),
  state: SuggestionState,
  /** Local date of the office on which it was raised; that of the release for an anonymous one. */
  date: z.iso.date(),
  raisedAt: z.iso.datetime(),
  /** The leader who owes the answer. */
  accountable: z.string(),
  /** Until when, an instant at closing time of a working day. */
  answerBy: z.iso.datetime(),
  /** Slack user ids of those who said "me too"; a set, so that no reaction counts twice. */
  seconders: z.array(z.string()),
  mergedInto: z.optional(z.string()),
  /** What a listening session or a leader promised: who does what until when. */
  commitment: z.optional(z.object({ owner: z.string(), text: z.string().check(z.maxLength(300)), due: z.iso.date() })),
  /** Sessions in which it was on the agenda and not reached. */
  unheard: z._default(z.int(), 0),
  history: z.array(SuggestionStep),
  /** Counts the steps; the condition of every write. */
  version: z.int(),
  /** Where its own message stands in Slack, once that is known. */
  thread: z.optional(z.object({ channel: z.string(), ts: z.string() })),
});
export type Suggestion = z.infer<typeof Suggestion>;

export interface Suggestions {
  /** Keeps it once under its id; the same again changes nothing. @returns what is kept. */
  add(officeId: string, suggestion: Suggestion): Promise<Suggestion>;
  get(officeId: string, id: string): Promise<Suggestion | undefined>;
  /** One conditional write on `version`; undefined when it changed meanwhile. */
  replace(officeId: string, next: Suggestion, wasVersion: number): Promise<Suggestion | undefined>;
  /** "Me too", or no longer: however often, one person counts once. Undefined when there is no such suggestion. */
  second(officeId: string, id: string, user: string, seconded: boolean): Promise<Suggestion | undefined>;
  /** Those that are open, oldest first. */
  listOpen(officeId: string): Promise<Suggestion[]>;
  /** Those that moved from `from` to `to` (local dates of the office, both included): what "you said, we did" tells. */
  movedBetween(officeId: string, from: LocalDate, to: LocalDate): Promise<Suggestion[]>;
}

/** How a suggestion is raised by other features. */
export interface Raise {
  readonly source: z.infer<typeof SuggestionSource>;
  /** Names the thing that was said, once and for all: channel and ts, or the form. */
  readonly sourceKey: string;
  readonly author?: string | undefined;
  readonly replyHash?: string | undefined;
  readonly department?: string | undefined;
  readonly text: string;
  readonly at: Instant;
}
