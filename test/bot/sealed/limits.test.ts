import { describe, expect, test } from "vitest";
import { lookUpForm, waitingForm } from "#bot/sealed/look-up-form.ts";
import { resultForm } from "#bot/sealed/result-form.ts";
import { submitAnonymously } from "#bot/sealed/submit-anonymously.ts";
import { tokenForm } from "#bot/sealed/token-form.ts";
import { askForm, unsealingForm, unsealingWaiting } from "#bot/sealed/unsealing-form.ts";
import { askedMessage, decidedMessage, toldMessage } from "#bot/sealed/unsealing-messages.ts";
import { writeForm } from "#bot/sealed/write-form.ts";
import { writeReplyToken } from "#shared/sealed/reply-token.ts";
import { unsealReasons } from "#shared/sealed/sealing.ts";
import { longestReason, type Request, type UnsealStep } from "#shared/sealed/unsealing.ts";
import { type SuggestionStep, suggestionStates } from "#shared/suggestions/suggestion.ts";
import { sealedTexts } from "#shared/text/sealed-texts.ts";
import { unsealingTexts } from "#shared/text/unsealing-texts.ts";
import { aSuggestion } from "#test/shared/listening/a-suggestion.ts";
import { aLargestOffice, readings, wordsOf } from "../a-largest-office.ts";
import { expectMessageTaken, expectViewTaken } from "../holds-to-slack.ts";

const at = "2026-11-20T03:00:00.000Z";
const random = () => "A".repeat(43);
const id = "GY-ABCDEFGH";

describe.each(readings)("with %s, in %s, Slack takes", (_, language, names) => {
  const office = aLargestOffice(language, names);
  const [first = "", second = ""] = office.staff.map(({ slackUser }) => slackUser);
  const words = wordsOf(names, longestReason);
  const audit: UnsealStep[] = Array.from({ length: 60 }, (_one, index) => ({
    what: (["asked", "approved", "refused", "opened"] as const)[index % 4] ?? "asked",
    at,
    by: first,
    reason: unsealReasons[index % unsealReasons.length],
    words,
    request: "a".repeat(22),
  }));

  test("the forms to write, to look up and to ask, and what stands there meanwhile", () => {
    expectViewTaken(writeForm(office.id, language));
    expectViewTaken(lookUpForm(office.id, language));
    expectViewTaken(waitingForm(language));
    expectViewTaken(askForm(office.id, language));
    expectViewTaken(unsealingWaiting(language));
    expectViewTaken(tokenForm(language, writeReplyToken(random())));
  });
  test("what an anonymous author is shown once", async () => {
    const anonymous = { officeId: office.id, team: office.slack.team, user: first, viewId: "V1", language };
    const handed: unknown[] = [];
    const seal = async (sealing: unknown) => void handed.push(sealing);
    const of = { ...anonymous, text: wordsOf(names, 3_000), department: office.departments[0]?.id };
    expectViewTaken(await submitAnonymously(of, { seal, random, clock: () => at }));
    expect(handed).toHaveLength(1);
  });
  test.each([
    ...(["not-staff", "too-many", "unknown", "held"] as const).map((kind) => ({ kind })),
    ...Object.keys(sealedTexts.vi.result.refused).map((reason) => ({ kind: "refused", reason }) as never),
  ])("the answer to a code: %o", (found) => {
    expectViewTaken(resultForm(found, { office, language, replyHash: "a".repeat(43) }));
  });
  test.each(suggestionStates)("a suggestion that is %s, as the holder of its code reads it", (state) => {
    const said = { note: wordsOf(names, 500), basis: wordsOf(names, 300), whom: wordsOf(names, 200) };
    const step = { at, by: first, evidence: wordsOf(names, 500), ...said };
    const kinds = [state, "raised", "reopened", "escalated", "assigned", "noted", "confirmed"] as const;
    const history = kinds.flatMap((to): SuggestionStep[] => Array.from({ length: 20 }, () => ({ to, ...step })));
    const suggestion = aSuggestion(0, { id, state, text: wordsOf(names, 3_000), history });
    const pending = { key: "a".repeat(22), act: "note", at, words: wordsOf(names, 1_000) } as const;
    const of = { office, language, replyHash: "a".repeat(43) };
    expectViewTaken(resultForm({ kind: "released", suggestion, pending, audit }, of));
    const unsaid = { ...suggestion, text: "", history: history.slice(0, 1) };
    expectViewTaken(resultForm({ kind: "released", suggestion: unsaid, audit: [] }, of));
  });
  test.each(Object.keys(unsealingTexts.vi.form.refusals))("that nothing came of an unsealing: %s", (refusal) => {
    const of = { office, language, suggestion: id, user: first };
    expectViewTaken(unsealingForm({ refusal: refusal as never }, of));
  });
  const asked: UnsealStep = { what: "asked", at, by: first, reason: unsealReasons[0], words, request: "a".repeat(22) };
  const decided: UnsealStep = { what: "approved", at, by: second, request: "b".repeat(22) };
  test.each(["open", "approved", "refused", "lapsed"] as const)(
    "an unsealing that is %s, for each officer",
    (state) => {
      for (const reason of unsealReasons) {
        const request: Request = { state, asked: { ...asked, reason }, ...(state !== "open" && { decided }) };
        const author = { author: first, team: office.slack.team };
        for (const user of [first, second, "U0GONE"]) {
          expectViewTaken(unsealingForm({ request, author }, { office, language, suggestion: id, user }));
          expectViewTaken(unsealingForm({ request }, { office, language, suggestion: id, user }));
        }
        expectMessageTaken(askedMessage(office, id, request));
        expectMessageTaken(decidedMessage(office, id, request));
        expectMessageTaken(toldMessage(office, id, request));
      }
    },
  );
});
