import type { Instant } from "#shared/kernel/clock.ts";
import { DomainError, type FieldProblem } from "#shared/kernel/errors.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import type { RaiseDeps } from "#shared/suggestions/raise-suggestion.ts";
import { sensitiveIn } from "#shared/suggestions/sensitive.ts";
import type { Answers } from "./answer.ts";
import type { Evenings, Question, WhichEvening } from "./evening.ts";
import { followSaid } from "./follow-said.ts";
import type { Kept } from "./keep-said.ts";

/** The form of one person, in Slack or on the page for staff without it. */
export interface GivenAnswers extends WhichEvening {
  readonly office: OpenedOffice;
  /** Slack user id, or the office's own id of somebody without Slack. */
  readonly user: string;
  /** By the ids of the evening's questions; an empty text is no answer. */
  readonly answers: readonly { readonly question: string; readonly text: string }[];
  readonly suggestion?: string | undefined;
  readonly source: "form" | "web";
}

export interface AnswerDeps extends RaiseDeps {
  readonly evenings: Pick<Evenings, "read">;
  readonly answers: Pick<Answers, "put">;
}

/** Characters of one answer. */
export const longestAnswer = 3_000;

/**
 * Keeps what a person answered by form, which is one thing a person and evening: the later form replaces the earlier, an empty one
 * withdraws it. What to queue afterwards `jobsAfterAnswer` says. @param at when the form was handed in
 * @throws DomainError `evening-not-held`, `not-staff`, `invalid-answers` with the fields that cannot be taken
 */
export async function answerEvening(given: GivenAnswers, at: Instant, deps: AnswerDeps): Promise<Kept> {
  const { office, date, department, user, source } = given;
  const evening = await deps.evenings.read(office.id, { date, department });
  if (evening === undefined) throw new DomainError("not-found", "evening-not-held", `No evening was held on ${date}`);
  if (!office.staff.some(({ slackUser }) => slackUser === user)) {
    throw new DomainError("forbidden", "not-staff", "Only staff of the office answer its evening");
  }
  const problems = problemsIn(given, evening.questions);
  if (problems.length > 0) throw new DomainError("invalid", "invalid-answers", "The form cannot be taken", problems);
  const parts = given.answers.map(({ question, text }) => ({ question, text: words(text) }));
  const suggestion = words(given.suggestion ?? "") || undefined;
  const said = parts.filter(({ text }) => text !== "");
  const isEmpty = said.length === 0 && suggestion === undefined;
  const answer = await deps.answers.put(office.id, {
    date,
    department,
    user,
    source,
    parts: said,
    suggestion,
    at,
    changedAt: at,
    ...(isEmpty && { withdrawn: true }),
  });
  return { answer, suggestion: await followSaid(answer, office, deps) };
}

/** What in a form cannot be taken. Both edges ask before they queue or store anything. */
export function problemsIn(
  { answers, suggestion = "" }: Pick<GivenAnswers, "answers" | "suggestion">,
  questions: readonly Question[],
): FieldProblem[] {
  const typed = answers.map(({ text }, index) => ({ field: `answers/${index}/text`, text }));
  return [
    ...answers.flatMap(({ question }, index) =>
      questions.some(({ id }) => id === question)
        ? []
        : [{ field: `answers/${index}/question`, problem: "must be a question of the evening" }],
    ),
    ...[...typed, { field: "suggestion", text: suggestion }].flatMap(({ field, text }) => problemWith(field, text)),
  ];
}

function problemWith(field: string, text: string): FieldProblem[] {
  if (text.length > longestAnswer) return [{ field, problem: `must have at most ${longestAnswer} characters` }];
  const kinds = [...new Set(sensitiveIn(text).map(({ kind }) => kind))].join(", ");
  return kinds === "" ? [] : [{ field, problem: `must be without what must not be posted: ${kinds}` }];
}

function words(text: string): string {
  return text.normalize("NFC").trim();
}
