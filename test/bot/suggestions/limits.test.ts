import { describe, expect, test } from "vitest";
import { noticeMessage } from "#bot/suggestions/notice-message.ts";
import { previewForm, supportedForm } from "#bot/suggestions/preview-form.ts";
import { raiseForm, strangersForm } from "#bot/suggestions/raise-form.ts";
import { stepForm } from "#bot/suggestions/step-form.ts";
import { suggestionMessage } from "#bot/suggestions/suggestion-message.ts";
import { noticeRoles } from "#shared/jobs/suggestions.ts";
import { stepChoices } from "#shared/suggestions/step-choices.ts";
import { stepsFor } from "#shared/suggestions/steps-for.ts";
import { type Suggestion, type SuggestionStep, suggestionStates } from "#shared/suggestions/suggestion.ts";
import { aSuggestion } from "#test/shared/listening/a-suggestion.ts";
import { aLargestOffice, readings, wordsOf } from "../a-largest-office.ts";
import { expectMessageTaken, expectViewTaken } from "../holds-to-slack.ts";

const now = "2026-11-20T03:00:00.000Z";
const link = `https://ward.slack.com/archives/C0LONGCHANNELNAME000/p${"1".repeat(400)}`;
const kinds = ["raised", "confirmed", "reopened", "escalated", "assigned", "noted", ...suggestionStates] as const;

describe.each(readings)("with %s, in %s, Slack takes", (_, language, names) => {
  const office = aLargestOffice(language, names);
  const users = office.staff.map(({ slackUser }) => slackUser);
  const [first = "", second = ""] = users;
  const reading = { office, language, now };
  const place = { channel: "C0LONGCHANNELNAME000", ts: "1795168690.548031" };

  function step(to: SuggestionStep["to"], evidence: string): SuggestionStep {
    const said = { note: wordsOf(names, 500), basis: wordsOf(names, 300), whom: wordsOf(names, 200) };
    return { to, at: now, by: first, ...said, evidence };
  }
  /** As much as one can hold: hundreds of seconders, a long history, words of three thousand characters. */
  function suggestion(state: Suggestion["state"], changes: Partial<Suggestion> = {}): Suggestion {
    const history = kinds.flatMap((to) => [step(to, wordsOf(names, 500)), step(to, link)]);
    return aSuggestion(0, {
      id: "GY-ABCDEFGH",
      text: wordsOf(names, 3_000),
      department: office.departments[0]?.id,
      author: first,
      accountable: second,
      origin: { ...place, link },
      seconders: users,
      confirmBy: now,
      commitment: { owner: second, text: wordsOf(names, 300), due: "2026-11-27" },
      mergedInto: "GY-ABCDEFGJ",
      state,
      history,
      ...changes,
    });
  }
  const open = Array.from({ length: 100 }, (_one, index) => suggestion("new", { id: aSuggestion(index).id }));
  const variants = suggestionStates.flatMap((state) => [
    suggestion(state),
    suggestion(state, { history: [step(state, link)] }),
    suggestion(state, { history: [{ to: "raised", at: now, by: first }], origin: undefined, seconders: [] }),
    suggestion(state, { text: "", author: undefined, department: "gone", accountable: "U0GONE" }),
    suggestion(state, { answerBy: "2026-11-19T10:00:00.000Z" }),
    suggestion(state, { history: [step("done", link), { to: "confirmed", at: now, by: "benang" }] }),
  ]);

  test("its own message, in every state", () => {
    for (const one of variants) {
      if (one.text !== "") expectMessageTaken(suggestionMessage(one, { office, now }));
    }
    expectMessageTaken(suggestionMessage(suggestion("withdrawn", { text: "" }), { office, now }));
  });
  test.each(noticeRoles)("what somebody is told as %s, of every step", (as) => {
    const rate = { onTime: 400, late: 400, open: 400, percent: 50 };
    for (const to of kinds) {
      for (const one of [
        suggestion("new"),
        suggestion("done"),
        suggestion("done", { text: "", accountable: "U0GONE" }),
      ]) {
        const notice = { as, step: step(to, link), rate, chair: first };
        expectMessageTaken(noticeMessage(one, notice, reading));
        expectMessageTaken(noticeMessage(one, { as, step: { to, at: now, by: "benang" } }, reading));
      }
    }
  });
  const metadata = {
    officeId: office.id,
    language,
    name: names.person,
    author: first,
    origin: { ...place, link },
    department: office.departments[0]?.id,
    place: names.department,
  };
  test("the form to raise one, from a message and from nothing", () => {
    const { departments } = office;
    for (const mayBeAnonymous of [true, false]) {
      const of = { metadata, departments, department: departments[29]?.id, mayBeAnonymous };
      expectViewTaken(raiseForm({ ...of, text: wordsOf(names, 3_000), takenFrom: names.person }));
      expectViewTaken(
        raiseForm({ metadata: { officeId: office.id, language, name: "L" }, departments, mayBeAnonymous }),
      );
    }
  });
  test("what a stranger is told instead", () => {
    expectViewTaken(strangersForm());
  });
  test("its preview, with what is alike, and that it is supported", () => {
    for (const as of ["named", "anonymous", undefined] as const) {
      expectViewTaken(previewForm({ ...metadata, as }, wordsOf(names, 3_000), open.slice(0, 3)));
      expectViewTaken(previewForm({ ...metadata, as, place: undefined }, "x"));
    }
    expectViewTaken(supportedForm(metadata, "GY-ABCDEFGH"));
  });
  test.each([undefined, ...stepChoices])("the form of the step %s, among a hundred open ones", (to) => {
    const of = { metadata: { officeId: office.id, id: "GY-ABCDEFGH", language, seen: 999 }, choices: stepChoices, to };
    for (const one of variants) expectViewTaken(stepForm({ ...of, suggestion: one, open: [one] }, reading));
    expectViewTaken(stepForm({ ...of, suggestion: suggestion("planned"), open }, reading));
  });
  test("the form of whatever somebody may do, and of nothing", () => {
    const metadata = { officeId: office.id, id: "GY-ABCDEFGH", language, seen: 0 };
    for (const one of variants) {
      const choices = users.slice(0, 5).map((user) => stepsFor(user, one, office));
      expect(choices).toHaveLength(5);
      for (const may of [...choices, []]) {
        expectViewTaken(stepForm({ metadata, choices: may, suggestion: one, open: [] }, reading));
      }
    }
  });
});
