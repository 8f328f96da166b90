import type { Office } from "#shared/offices/office.ts";
import type { AllPreferences } from "#shared/preferences/preferences.ts";
import type { Suggestion, Suggestions } from "#shared/suggestions/suggestion.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import { type Answer, type Answers, peopleOf, suggestionIn } from "./answer.ts";
import type { Evening } from "./evening.ts";
import { expectedIn } from "./expected-people.ts";
import { type Theme, themesIn } from "./themes.ts";

/** What an evening came to, without anybody's name. */
export interface EveningSummary {
  readonly answered: number;
  readonly expected: number;
  readonly suggestions: number;
  /** People who named something that was in their way. */
  readonly obstacles: number;
  readonly themes: readonly Theme[];
  /** Those that nobody has answered yet, oldest first. */
  readonly unanswered: readonly Suggestion[];
}

interface Deps {
  readonly answers: Pick<Answers, "ofEvening">;
  readonly preferences: Pick<AllPreferences, "all">;
  readonly suggestions: Pick<Suggestions, "listOpen">;
}

/** Fewer people in a department, and words would point at one of them. */
const leastForThemes = 5;
const mostUnanswered = 3;

/** Sums an evening up for the leaders. */
export async function summariseEvening(office: Office, evening: Evening, deps: Deps): Promise<EveningSummary> {
  const [answers, preferences, open] = await Promise.all([
    deps.answers.ofEvening(office.id, evening),
    deps.preferences.all(office.id),
    deps.suggestions.listOpen(office.id),
  ]);
  const answered = peopleOf(answers);
  const { department } = evening;
  const unanswered = open.filter(
    (one) => one.state === "new" && (department === undefined || one.department === department),
  );
  return {
    answered: answered.size,
    expected: expectedIn(office, evening, answered, preferences).length,
    suggestions: answers.filter((answer) => suggestionIn(answer) !== undefined).length,
    obstacles: peopleOf(answers.filter(({ parts }) => parts.some(({ question }) => question === "obstacle"))).size,
    themes: themesOf(answers, office, evening),
    unanswered: unanswered.slice(0, mostUnanswered),
  };
}

function themesOf(
  answers: readonly Answer[],
  office: Office,
  { department, language = office.language }: Evening,
): Theme[] {
  const size = office.staff.filter((one) => department === undefined || one.department === department).length;
  if (size < leastForThemes) return [];
  const voices = [...Map.groupBy(answers, ({ user }) => user)].map(([user, theirs]) => ({
    user,
    texts: theirs.flatMap(({ parts, suggestion }) => [...parts.map(({ text }) => text), suggestion ?? ""]),
  }));
  return themesIn(voices, new Set(endOfDayTexts[language].stopWords.split(" ")));
}
