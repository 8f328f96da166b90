import type { Language } from "#shared/offices/office.ts";
import type { EveningSetup } from "#shared/offices/setup.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import type { Question } from "./evening.ts";

/** What is asked when the office has no words of its own. `reflect` and `obstacle` are carried over to the next evening. */
export const usualQuestions = ["reflect", "obstacle", "help"] as const;

/** What an evening asks. */
export function questionsOf({ questions }: Pick<EveningSetup, "questions">, language: Language): Question[] {
  if (questions !== undefined) return questions.map((text, index) => ({ id: `own-${index + 1}`, text }));
  const { questions: usual } = endOfDayTexts[language];
  return usualQuestions.map((id) => ({ id, text: usual[id] }));
}
