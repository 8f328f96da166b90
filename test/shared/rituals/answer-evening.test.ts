import { beforeAll, describe, expect, test } from "vitest";
import { DomainError } from "#shared/kernel/errors.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { type AnswerDeps, answerEvening, type GivenAnswers } from "#shared/rituals/answer-evening.ts";
import { dynamoAnswers } from "#shared/rituals/answer-table.ts";
import { eveningFor } from "#shared/rituals/evening-for.ts";
import { jobsAfterAnswer } from "#shared/rituals/evening-jobs.ts";
import { dynamoEvenings } from "#shared/rituals/evening-table.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { officeTables } from "#test/kit/dynamodb.ts";

const leader = { slackUser: "U0NGAN", name: "Ngân", department: "justice", role: "leader" } as const;
const without = { slackUser: "W0001", name: "Sáu", department: "land", role: "officer", withoutSlack: true } as const;
const office: OpenedOffice = { ...anOffice({ staff: [leader, without] }), trackingKey: "" };
const questions = [
  { id: "reflect", text: "?" },
  { id: "obstacle", text: "?" },
];
const date = "2026-11-20";
const at = "2026-11-20T10:00:00.000Z";
let deps: AnswerDeps & {
  evenings: ReturnType<typeof dynamoEvenings>;
  answers: ReturnType<typeof dynamoAnswers>;
  suggestions: ReturnType<typeof dynamoSuggestions>;
};
beforeAll(async () => {
  const { documentClient, peopleTable } = await officeTables();
  deps = {
    evenings: dynamoEvenings(documentClient, peopleTable),
    answers: dynamoAnswers(documentClient, peopleTable),
    suggestions: dynamoSuggestions(documentClient, peopleTable),
    timers: dynamoTimers(documentClient, peopleTable),
  };
  const times = { claimedAt: "2026-11-20T09:45:00.000Z", closesAt: "2026-11-20T10:45:00.000Z" };
  await deps.evenings.claim(office.id, { date, state: "opened", questions, ...times });
});
const given = (changes: Partial<GivenAnswers> = {}): GivenAnswers => ({
  office,
  date,
  user: "W0001",
  answers: [{ question: "obstacle", text: " Mạng chậm " }],
  source: "web",
  ...changes,
});
const refusal = async (changes: Partial<GivenAnswers>) => {
  const error = await answerEvening(given(changes), at, deps).catch((one: unknown) => one);
  if (!(error instanceof DomainError)) throw new Error("it should have been refused");
  return error;
};

describe("somebody without Slack", () => {
  test("meets the evening that is open, answers it once, and reads what they said", async () => {
    const before = await eveningFor(office, without, at, deps);
    expect(before).toMatchObject({ evening: { date }, questions, isOpen: true, said: [], form: undefined });
    for (let times = 0; times < 2; times += 1) {
      const { suggestion } = await answerEvening(given({ suggestion: "Thêm ghế" }), at, deps);
      expect(suggestion).toMatchObject({ text: "Thêm ghế", author: "W0001", source: "evening" });
    }
    const after = await eveningFor(office, without, at, deps);
    expect(after?.form).toMatchObject({ parts: [{ question: "obstacle", text: "Mạng chậm" }], suggestion: "Thêm ghế" });
    expect(await deps.answers.ofEvening(office.id, { date })).toHaveLength(1);
    expect(await deps.suggestions.listOpen(office.id)).toHaveLength(1);
  });
  test("is counted in Slack by two jobs", async () => {
    const { suggestion } = await answerEvening(given({ suggestion: "Thêm ghế" }), at, deps);
    const jobs = jobsAfterAnswer(office, { date }, suggestion, at);
    expect(jobs.map(({ lane, job }) => [lane, job.type])).toEqual([
      ["T0WARD", "end-of-day.show-recorded"],
      ["T0WARD", "suggestions.show"],
    ]);
  });
  test("meets none before it opens and after it closes, but for the one that they were asked about", async () => {
    for (const now of ["2026-11-20T09:44:59.000Z", "2026-11-20T10:45:00.000Z"]) {
      expect(await eveningFor(office, without, now, deps)).toBeUndefined();
      expect(await eveningFor(office, without, now, deps, { date })).toMatchObject({ isOpen: false });
    }
  });
});

describe("an answer is refused, and nothing is kept,", () => {
  test("of an evening that was not held", async () => {
    expect(await refusal({ date: "2026-11-19" })).toMatchObject({ kind: "not-found", fact: "evening-not-held" });
    expect(await refusal({ department: "land" })).toMatchObject({ kind: "not-found", fact: "evening-not-held" });
  });
  test("of somebody who is not on the staff", async () => {
    expect(await refusal({ user: "U0STRANGER" })).toMatchObject({ kind: "forbidden", fact: "not-staff" });
  });
  test("with what must not be posted, with an unknown question, or far too long; each field is named", async () => {
    const answers = [
      { question: "obstacle", text: "Bà Tư 079085012345" },
      { question: "weather", text: "x" },
      { question: "reflect", text: "a".repeat(3_001) },
    ];
    const { fact, fields } = await refusal({ user: "U0NGAN", answers, suggestion: "công văn tối mật" });
    expect(fact).toBe("invalid-answers");
    expect(fields.map(({ field }) => field)).toEqual([
      "answers/1/question",
      "answers/0/text",
      "answers/2/text",
      "suggestion",
    ]);
    expect(JSON.stringify(fields)).not.toContain("079085012345");
    expect(await deps.answers.ofPerson(office.id, { date }, "U0NGAN")).toEqual([]);
  });
});
