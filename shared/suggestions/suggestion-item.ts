import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { openStates, type Place, Suggestion } from "./suggestion.ts";

/** Where suggestions are kept. */
export interface SuggestionTable {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}

const partition = (officeId: string) => `${officeId}#suggestions`;

/**
 * People table, all in `{office}#suggestions`: a row a suggestion; one a step, by its date; one a message that stands for a suggestion.
 * Open ones are in index gsi1, keys only; moves between open states leave the index alone.
 */
export const suggestionKeys = {
  partition,
  suggestion: (officeId: string, id: string) => ({ pk: partition(officeId), sk: id }),
  step: (officeId: string, { kind, date, at, id }: StepRow) => ({
    pk: partition(officeId),
    sk: `${kind}#${date}#${at}#${id}`,
  }),
  said: (officeId: string, { channel, ts }: Place) => ({ pk: partition(officeId), sk: `said#${channel}#${ts}` }),
  open: (officeId: string) => `${officeId}#open-suggestions`,
} as const;

/** Which suggestion took a step when. Written before the step itself, which may never have followed. */
export const StepRow = z.object({
  kind: z.enum(["raised", "moved"]),
  date: z.iso.date(),
  at: z.iso.datetime(),
  id: z.string(),
});
export type StepRow = z.infer<typeof StepRow>;

export function stepRow({ id, history, raisedAt }: Suggestion, date: LocalDate): StepRow {
  const last = history.at(-1);
  const kind = last === undefined || last.to === "raised" ? "raised" : "moved";
  return { kind, date, at: last?.at ?? raisedAt, id };
}

/** What each person last said, the instant and `+` for "me too" or `-` for "no longer"; of two at one instant the refusal counts. */
const Words = z.record(z.string(), z.string());

export const word = (at: Instant, seconded: boolean) => `${at}${seconded ? "+" : "-"}`;

const Row = z.extend(z.omit(Suggestion, { seconders: true }), { meToo: z._default(Words, {}) });

export function readSuggestion(item: unknown): Suggestion {
  const { meToo, ...suggestion } = Row.parse(item);
  const seconders = Object.entries(meToo).filter(([, said]) => said.endsWith("+"));
  return { ...suggestion, seconders: seconders.map(([user]) => user).toSorted() };
}

type Content = Omit<Suggestion, "id" | "seconders" | "thread">;
const contentNames = Object.keys(Suggestion.shape).filter(
  (name): name is keyof Content => !["id", "seconders", "thread"].includes(name),
);

/** What steps change, and with it the keys of the list of what is open. Undefined is what the row does not have. */
export function contentOf(officeId: string, suggestion: Suggestion) {
  const isOpen = openStates.includes(suggestion.state);
  return {
    ...Object.fromEntries(contentNames.map((name) => [name, suggestion[name]])),
    gsi1pk: isOpen ? suggestionKeys.open(officeId) : undefined,
    gsi1sk: isOpen ? suggestion.raisedAt : undefined,
  };
}

/** Whether two say the same, but for what has writes of its own. */
export function sameContent(one: Suggestion, other: Suggestion): boolean {
  const parsed = (suggestion: Suggestion) => Suggestion.parse(suggestion);
  const text = (suggestion: Suggestion) => JSON.stringify(contentNames.map((name) => parsed(suggestion)[name]));
  return text(one) === text(other);
}
