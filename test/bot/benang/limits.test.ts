import { describe, expect, test } from "vitest";
import { helpBlocks, helpMessage } from "#bot/benang/help-blocks.ts";
import { leaveForm } from "#bot/benang/leave-form.ts";
import { savingForm } from "#bot/benang/saving-form.ts";
import { settingsForm, settingsSaved } from "#bot/benang/settings-form.ts";
import { notStaffForm, toldForm } from "#bot/benang/told-form.ts";
import { noticeKinds, Preferences } from "#shared/preferences/preferences.ts";
import { aLargestOffice, readings, roles, wordsOf } from "../a-largest-office.ts";
import { expectMessageTaken, expectViewTaken } from "../holds-to-slack.ts";

const leave = Array.from({ length: 60 }, (_, index) => ({
  from: `20${27 + index}-01-01`,
  to: `20${27 + index}-12-31`,
}));

describe.each(readings)("with %s, in %s, Slack takes", (_, language, names) => {
  const office = aLargestOffice(language, names);
  const preferences = Preferences.parse({ language, quiet: { from: "21:00", to: "06:30" }, muted: noticeKinds, leave });
  const other = { slackUser: office.staff[0]?.slackUser ?? "", name: names.person };

  test.each([1, 5, 40])("somebody's settings, who works for %i offices, and that they are saved", (many) => {
    const offices = Array.from({ length: many }, () => names.office);
    expectViewTaken(settingsForm({ language, office, offices, preferences }));
    expectViewTaken(settingsForm({ language, office, offices, preferences: Preferences.parse({}) }));
    for (const saved of [preferences, Preferences.parse({})]) {
      expectViewTaken(toldForm(language, "Benang", settingsSaved(saved, office)));
    }
  });
  test.each([leave, leave.slice(0, 1), []])("leave of many ranges, of one and of none", (...ranges) => {
    const of = { language, officeId: office.id, leave: ranges, today: "2026-11-20", isFull: ranges.length >= 60 };
    expectViewTaken(leaveForm(of));
    expectViewTaken(leaveForm({ ...of, other }));
  });
  test.each(roles)("the help for one %s, in a form and in a message, also for a word that nobody knows", (role) => {
    for (const asked of [{}, { unknown: wordsOf(names, 80) }, { unknown: wordsOf(names, 80), meant: "settings" }]) {
      const blocks = helpBlocks({ language, role, ...asked });
      expectViewTaken(toldForm(language, "Benang", blocks));
      expectMessageTaken(helpMessage(language, blocks));
    }
  });
  test("the help for a stranger", () => {
    expectMessageTaken(helpMessage(language));
  });
  test("what stands there while something is saved, and for a stranger", () => {
    expectViewTaken(savingForm(language));
    expectViewTaken(notStaffForm(language));
    expect(JSON.stringify(notStaffForm(language))).not.toContain(names.office);
  });
});
