import type { Instant } from "#shared/kernel/clock.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { RaiseDeps } from "#shared/suggestions/raise-suggestion.ts";
import type { Suggestion } from "#shared/suggestions/suggestion.ts";
import type { Answer, Answers } from "./answer.ts";
import { asAnswer } from "./as-answer.ts";
import type { Evening } from "./evening.ts";
import { followSaid } from "./follow-said.ts";
import { saidSuggestion } from "./said-suggestion.ts";

export interface SaidDeps extends RaiseDeps {
  readonly answers: Pick<Answers, "put">;
}

/** A message of a person as it stood last. */
export interface Said {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly at: Instant;
  readonly changedAt?: Instant | undefined;
  readonly withdrawn?: true | undefined;
}

/** An answer as it is kept, and the suggestion that it raised or changed; nothing for a message without words, such as a picture. */
export interface Kept {
  readonly answer: Answer | undefined;
  readonly suggestion: Suggestion | undefined;
}

/** Keeps a message as an answer of an evening, and lets a suggestion in it follow. What came out of order changes nothing newer. */
export async function keepSaid(
  source: "reply" | "direct",
  said: Said,
  { office, evening }: { readonly office: OpenedOffice; readonly evening: Evening },
  deps: SaidDeps,
): Promise<Kept> {
  const { channel, ts, user, at, changedAt = at, withdrawn } = said;
  const text = withdrawn === true ? "" : asAnswer(said.text);
  if (text === "" && changedAt === at) return { answer: undefined, suggestion: undefined };
  const { date, department } = evening;
  const answer = await deps.answers.put(office.id, {
    date,
    department,
    user,
    source,
    message: { channel, ts },
    // Words that were taken back are kept nowhere.
    parts: text === "" ? [] : [{ text }],
    suggestion: saidSuggestion(text),
    at,
    changedAt,
    ...(text === "" && { withdrawn: true }),
  });
  return { answer, suggestion: await followSaid(answer, office, deps) };
}
