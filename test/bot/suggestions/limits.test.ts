import { describe, expect, test } from "vitest";
import type { Block } from "#bot/slack/blocks.ts";
import type { Message } from "#bot/slack/message.ts";
import { homeBlocks } from "#bot/suggestions/home-blocks.ts";
import { noticeMessage } from "#bot/suggestions/notice-message.ts";
import { previewForm, supportedForm } from "#bot/suggestions/preview-form.ts";
import { raiseForm } from "#bot/suggestions/raise-form.ts";
import { stepForm } from "#bot/suggestions/step-form.ts";
import { suggestionMessage } from "#bot/suggestions/suggestion-message.ts";
import { refuseMessage, refuseView } from "#infra/local/slack/block-kit/check-content.ts";
import { noticeRoles } from "#shared/jobs/suggestions.ts";
import type { Staff } from "#shared/offices/office.ts";
import { Preferences } from "#shared/preferences/preferences.ts";
import { stepChoices } from "#shared/suggestions/steps-for.ts";
import { type Suggestion, SuggestionStep, suggestionStates } from "#shared/suggestions/suggestion.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { expectSaysWhatItShows } from "../says-what-it-shows.ts";

const languages = ["vi", "en", "id"] as const;
const longest = "Ở".repeat(80);
const at = "2026-11-20T09:45:00.000Z";
const department = "a".repeat(31);
const people = Array.from({ length: 400 }, (_, index): Staff => {
  return { slackUser: `U${String(index).padStart(20, "0")}`, name: longest, department, role: "leader" };
});
const user = people[0]?.slackUser ?? "";
const departments = Array.from({ length: 30 }, (_, index) => ({
  id: index === 0 ? department : `d${index}`,
  name: longest,
  counters: 99,
}));
const steps = SuggestionStep.shape.to.def.options.flatMap((option) =>
  "entries" in option.def ? Object.keys(option.def.entries) : option.def.values,
) as SuggestionStep["to"][];

function aStep(to: SuggestionStep["to"]): SuggestionStep {
  const evidence = `https://a.slack.com/archives/${"x".repeat(470)}`;
  return { to, at, by: user, note: "Ở".repeat(500), basis: "Ở".repeat(300), whom: "Ở".repeat(200), evidence };
}
function aSuggestion(state: Suggestion["state"], text = "Ở".repeat(3_000)): Suggestion {
  return {
    id: "GY-ZZZZZZZZ",
    source: "shortcut",
    origin: { channel: "C1", ts: "1.2", link: `https://a.slack.com/${"x".repeat(2_000)}` },
    author: user,
    department,
    text,
    folded: "",
    state,
    date: "2026-11-20",
    raisedAt: at,
    accountable: user,
    answerBy: at,
    confirmBy: at,
    seconders: people.map(({ slackUser }) => slackUser),
    mergedInto: "GY-YYYYYYYY",
    commitment: { owner: user, text: "Ở".repeat(300), due: "2026-12-31" },
    unheard: 9,
    history: [aStep("raised"), aStep("noted"), aStep(state)],
    version: 99,
  };
}
const many = Array.from({ length: 400 }, (_, index) => ({ ...aSuggestion("new"), id: `GY-${String(10_000 + index)}` }));

function expectTaken({ text, blocks }: Message): void {
  expect(refuseMessage({ blocks, text })).toBeUndefined();
  expectSaysWhatItShows({ text, blocks });
}

describe.each(languages)("with the longest words and names, in %s, Slack takes", (language) => {
  const office = { ...anOffice({ language, name: "Ở".repeat(120), departments, staff: people }), trackingKey: "" };
  const reading = { office, language, now: "2026-12-20T09:45:00.000Z" };
  const metadata = {
    officeId: office.id,
    language,
    name: longest,
    author: user,
    origin: { channel: user, ts: "1763632500.000100", link: `https://a.slack.com/${"x".repeat(200)}` },
    as: "named",
    department,
    place: longest,
  } as const;

  test.each(suggestionStates)("the message of one that is %s", (state) => {
    expectTaken(suggestionMessage(aSuggestion(state), reading));
    expectTaken(suggestionMessage({ ...aSuggestion(state, "&<>\n".repeat(750)), author: undefined }, reading));
  });

  test.each(noticeRoles)("what people are told as %s, of each step", (as) => {
    for (const to of steps) {
      const rate = { onTime: 9_999, late: 1, open: 0, percent: 99 };
      for (const state of ["new", "done"] as const) {
        expectTaken(noticeMessage(aSuggestion(state), { as, step: aStep(to), rate, chair: user }, reading));
      }
    }
  });

  test("the forms of a suggestion and of each step", () => {
    const form = raiseForm({
      metadata,
      departments,
      department,
      text: "Ở".repeat(3_000),
      takenFrom: longest,
      mayBeAnonymous: true,
    });
    const views = [
      form,
      previewForm(metadata, "Ở".repeat(3_000), many.slice(0, 3)),
      previewForm({ ...metadata, as: "anonymous" }, "Ở".repeat(3_000)),
      supportedForm(metadata, "GY-ZZZZZZZZ"),
      ...[undefined, ...stepChoices].map((to) => {
        const of = {
          suggestion: aSuggestion("planned"),
          metadata: { officeId: office.id, id: "GY-ZZZZZZZZ", language, seen: 9 },
        };
        return stepForm({ ...of, choices: stepChoices, to, open: many }, reading);
      }),
    ];
    for (const view of views) expect(refuseView(view)).toBeUndefined();
  });

  test("the home tab of somebody who owes four hundred answers", () => {
    const staff = people[0];
    if (staff === undefined) throw new Error("Nobody");
    const preferences = Preferences.parse({});
    const person = { office, staff, preferences, language, now: at, shown: `suggestions:1:${department}` };
    const blocks: readonly Block[] = homeBlocks({ ...person, open: many, mine: many, deskUrl: "https://a/desk/enter" });
    expect(refuseView({ type: "home", blocks })).toBeUndefined();
    expect(blocks.length).toBeLessThan(20);
  });
});
