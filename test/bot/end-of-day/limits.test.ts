import { describe, expect, test } from "vitest";
import { eveningForm, noForm } from "#bot/end-of-day/evening-form.ts";
import { eveningMessage, previewMessage } from "#bot/end-of-day/evening-message.ts";
import { keptMessage, mineMessage, reminderMessage, sentence } from "#bot/end-of-day/person-messages.ts";
import { recordedMessage } from "#bot/end-of-day/recorded-message.ts";
import { summaryMessage } from "#bot/end-of-day/summary-message.ts";
import { refuseMessage } from "#infra/local/slack/block-kit/check-content.ts";
import type { Answer } from "#shared/rituals/answer.ts";
import { longestAnswer } from "#shared/rituals/answer-evening.ts";
import { Evening } from "#shared/rituals/evening.ts";
import { questionsOf } from "#shared/rituals/questions.ts";
import { suggestionStates } from "#shared/suggestions/suggestion.ts";
import { endOfDayTexts } from "#shared/text/end-of-day.ts";
import { aSuggestion } from "#test/shared/listening/a-suggestion.ts";
import { aLargestOffice, readings, wordsOf } from "../a-largest-office.ts";
import { expectMessageTaken, expectViewTaken } from "../holds-to-slack.ts";

const at = "2026-11-20T09:45:00.000Z";
const date = "2026-11-20";

describe.each(readings)("with %s, in %s, Slack takes", (_, language, names) => {
  const office = aLargestOffice(language, names);
  const [department = "", other = ""] = office.departments.map(({ id }) => id);
  const people = office.staff.map(({ slackUser }) => slackUser);
  const own = questionsOf(
    { questions: Array.from({ length: 5 }, (_one, index) => `${index}${names.question}`) },
    language,
  );
  const usual = questionsOf({}, language);
  const figures = { received: 1e6, returned: 1e6, onTime: 1e6, late: 1e6, open: 1e6 };
  const news = suggestionStates.slice(0, 5).map((to) => ({
    id: "GY-ABCDEFGH",
    to,
    text: wordsOf(names, 160),
    note: wordsOf(names, 160),
  }));
  const helped = Array.from({ length: 60 }, () => ({ department: other, from: at, to: at, helpers: people }));
  const evenings = [usual, own].flatMap((questions) =>
    [undefined, department, "gone"].map((of) =>
      Evening.parse({
        date,
        claimedAt: at,
        closesAt: at,
        closedAt: at,
        state: "opened",
        department: of,
        language,
        questions,
        figures,
        helped,
        news,
        newsBeyond: 99,
      }),
    ),
  );
  function answer(index: number, changes: Partial<Answer> = {}): Answer {
    const message = { channel: "C1", ts: `${1795168690 + index}.548031` };
    const parts = [{ text: wordsOf(names, longestAnswer) }];
    return { date, user: people[0] ?? "", source: "reply", message, parts, at, changedAt: at, ...changes };
  }
  const formOf = ({ questions }: Evening): Answer => ({
    ...answer(0, { source: "form", message: undefined }),
    parts: questions.map(({ id }) => ({ question: id, text: wordsOf(names, longestAnswer) })),
    suggestion: wordsOf(names, longestAnswer),
  });

  test("the evening of the office, of a department and of one that is no more, in every state", () => {
    for (const evening of evenings) {
      const bare = { ...evening, figures: undefined, helped: [], news: [], newsBeyond: 0, closedAt: undefined };
      for (const one of [evening, bare, { ...bare, state: "missed" as const }]) {
        expectMessageTaken(eveningMessage(office, one));
        expectMessageTaken(previewMessage(office, one));
      }
    }
  });
  test("what was recorded of none, one and hundreds, some of them suggestions of the form", () => {
    for (const many of [1, 20, 400]) {
      const answers = Array.from({ length: many }, (_one, index) =>
        answer(index, index % 3 === 0 ? { marked: true } : {}),
      );
      const [first] = evenings;
      expectMessageTaken(recordedMessage(language, answers));
      if (first !== undefined) expectMessageTaken(recordedMessage(language, [...answers, formOf(first)]));
    }
    expectMessageTaken(recordedMessage(language, []));
  });
  test("what a person is shown of their own, is reminded of and is told", () => {
    for (const evening of evenings) {
      const all = [formOf(evening), ...Array.from({ length: 60 }, (_one, index) => answer(index))];
      for (const answers of [[], all.slice(0, 1), all]) {
        expectMessageTaken(mineMessage(language, evening, answers));
        expectMessageTaken(keptMessage(language, evening, answers));
      }
      expectMessageTaken(reminderMessage(language, { officeId: office.id, evening, time: "17:33" }));
    }
  });
  test("the form, empty and filled, with what is carried over", () => {
    for (const evening of evenings) {
      const person = { evening, questions: evening.questions, isOpen: true, said: [] };
      const carriedOver = { tried: wordsOf(names, longestAnswer), obstacle: wordsOf(names, longestAnswer) };
      expectViewTaken(eveningForm(office.id, language, { ...person, form: formOf(evening), carriedOver }));
      expectViewTaken(eveningForm(office.id, language, { ...person, form: undefined, carriedOver }));
      expectViewTaken(eveningForm(office.id, language, { ...person, form: undefined, carriedOver: {} }));
    }
  });
  test("the summary for the leaders, of a full evening and of an empty one", () => {
    const themes = Array.from({ length: 5 }, () => ({ words: wordsOf(names, 3_000), people: 400 }));
    const unanswered = [1, 2, 3].map((index) => aSuggestion(index, { text: wordsOf(names, 3_000) }));
    const full = { answered: 400, expected: 400, suggestions: 400, obstacles: 400, themes, unanswered };
    const empty = { answered: 0, expected: 400, suggestions: 0, obstacles: 0, themes: [], unanswered: [] };
    for (const evening of evenings) {
      for (const summary of [full, empty]) expectMessageTaken(summaryMessage(office, evening, summary, language));
    }
  });
  test("every sentence that stands alone, as a message and as a form", () => {
    const words = wordsIn(endOfDayTexts[language]);
    expect(words.length).toBeGreaterThan(5);
    for (const one of [...words, wordsOf(names, 4_000)]) {
      const { text, blocks } = sentence(one);
      expect(refuseMessage({ text, blocks })).toBeUndefined();
      expectViewTaken(noForm(language, one));
    }
  });
});

/** The sentences of a catalogue that need nothing said with them. */
function wordsIn(texts: object): string[] {
  return Object.values(texts).flatMap((one): string[] => {
    if (typeof one === "string") return [one];
    return typeof one === "object" && one !== null ? wordsIn(one) : [];
  });
}
