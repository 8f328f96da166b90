import * as z from "zod/mini";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";

/**
 * `declined` needs a reason and its legal basis, `merged` names the one it is now part of, `forwarded` to whom above it went; `done`
 * needs evidence and is offered to its author, who confirms it or reopens it. `withdrawn` by its author while it was new: its words are gone.
 */
export const suggestionStates = [
  "new",
  "acknowledged",
  "planned",
  "done",
  "declined",
  "merged",
  "forwarded",
  "withdrawn",
] as const;
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
    z.literal("assigned"),
    z.literal("noted"),
  ]),
  at: z.iso.datetime(),
  /** Slack user id; `author` for an anonymous author who proved it by the token, `benang` for the clock. */
  by: z.string(),
  /** Reason, evidence or plan: guarded text of at most 500 characters. */
  note: z.optional(z.string().check(z.maxLength(500))),
  /** Why the office may not do it: the legal basis, or whose competence it is. */
  basis: z.optional(z.string().check(z.maxLength(300))),
  /** To whom above it went. */
  whom: z.optional(z.string().check(z.maxLength(200))),
  /** What shows that it is done: the address of a message in Slack, or a dossier's code. */
  evidence: z.optional(z.string().check(z.maxLength(500))),
  /** Names the request that made the step, so that the same request again makes none. */
  request: z.optional(z.string()),
});
export type SuggestionStep = z.infer<typeof SuggestionStep>;

/** A message in Slack. */
export const Place = z.object({ channel: z.string(), ts: z.string() });
export type Place = z.infer<typeof Place>;

/** What a colleague proposed and the office follows until it is done. Never anything about a citizen. */
export const Suggestion = z.object({
  /** `GY-7K3QF`: readable aloud, made from office and source (anonymous ones: at random). */
  id: z.string().check(z.regex(/^GY-[0-9A-HJKMNP-TV-Z]{5,8}$/)),
  source: SuggestionSource,
  /** Tells two sources apart whose short ids are the same; absent for ids made at random. */
  sourceHash: z.optional(z.string()),
  /** What was said in Slack and is followed here, and the address of that message where it is known. */
  origin: z.optional(z.extend(Place, { link: z.optional(z.string()) })),
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
  /** Whether every answer so far came by its hour; absent until the first. Acknowledging is no answer. */
  answeredOnTime: z.optional(z.boolean()),
  /** Until when its author may say that what is done is not done; after that it counts as confirmed. */
  confirmBy: z.optional(z.iso.datetime()),
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
  thread: z.optional(Place),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** Local dates of the office, both included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Suggestions {
  /** Keeps it once under its id; the same again changes nothing. @returns what is kept. */
  add(officeId: string, suggestion: Suggestion): Promise<Suggestion>;
  get(officeId: string, id: string): Promise<Suggestion | undefined>;
  /**
   * One conditional write on `version`; undefined when it changed meanwhile. Seconders and thread have writes of their own and stay.
   * @param movedOn local date of the office, for a step that "you said, we did" tells.
   */
  replace(officeId: string, next: Suggestion, wasVersion: number, movedOn?: LocalDate): Promise<Suggestion | undefined>;
  /**
   * "Me too", or no longer: however often and in whatever order it arrives, one person counts once, and the latest word counts.
   * The author does not second. Undefined when there is no such suggestion.
   */
  second(officeId: string, id: string, user: string, seconded: boolean, at: Instant): Promise<Suggestion | undefined>;
  /** Those that are open, oldest first. One raised a moment ago may still be missing. */
  listOpen(officeId: string): Promise<Suggestion[]>;
  /** Those that moved from `from` to `to` (local dates of the office, both included): what "you said, we did" tells. */
  movedBetween(officeId: string, from: LocalDate, to: LocalDate): Promise<Suggestion[]>;
  /** Those raised in a period, oldest first; a thousand at once unless said otherwise. */
  raisedBetween(officeId: string, period: Period, page?: RaisedAfter): Promise<RaisedPage>;
  /** From now on the message stands for the suggestion: reactions to it are for that. */
  link(officeId: string, id: string, place: Place): Promise<void>;
  /** The suggestion that a message stands for. */
  idAt(officeId: string, place: Place): Promise<string | undefined>;
  /** Where its own message stands; links it too. */
  place(officeId: string, id: string, place: Place): Promise<void>;
}

export interface RaisedAfter {
  readonly limit: number;
  /** The last one of the page before. */
  readonly after?: string | undefined;
}

export interface RaisedPage {
  readonly items: Suggestion[];
  /** Give it back as `after`; absent on the last page. */
  readonly next?: string | undefined;
}

/** How a suggestion is raised by other features. */
export interface Raise {
  readonly source: z.infer<typeof SuggestionSource>;
  /** Names the thing that was said, once and for all: channel and ts, or the form. For a sealed one it is random and tells nobody. */
  readonly sourceKey: string;
  readonly author?: string | undefined;
  readonly replyHash?: string | undefined;
  readonly department?: string | undefined;
  readonly text: string;
  readonly at: Instant;
  /** Names the request, where several may raise the same thing. */
  readonly request?: string | undefined;
  /** The message that said it, where that was in Slack: reactions to it count for the suggestion. */
  readonly origin?: (Place & { readonly link?: string | undefined }) | undefined;
}
