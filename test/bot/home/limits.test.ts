import { beforeAll, describe, expect, test } from "vitest";
import { eveningBlocks } from "#bot/end-of-day/home.ts";
import { dueToday } from "#bot/home/due-today.ts";
import { homeSection as greeting } from "#bot/home/greeting.ts";
import { showHome } from "#bot/home/jobs.ts";
import { homeSection as ownButtons } from "#bot/home/own-buttons.ts";
import type { AtHome } from "#bot/home/section.ts";
import { sections } from "#bot/home/sections.ts";
import { waitingSignatures } from "#bot/home/waiting-signatures.ts";
import { kudosAtHome } from "#bot/kudos/home.ts";
import type { Block } from "#bot/slack/blocks.ts";
import { homeBlocks } from "#bot/suggestions/home-blocks.ts";
import { refuseView } from "#infra/local/slack/block-kit/check-content.ts";
import { Preferences } from "#shared/preferences/preferences.ts";
import { morningGroups } from "#shared/rituals/morning.ts";
import { aLargestOffice, languages, readings, roles, wordsOf } from "../a-largest-office.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { aWorkerBase } from "../a-worker-base.ts";
import { cutWords, expectPartOfHome } from "../holds-to-slack.ts";
import { answersOf, date, fillHome, largestOf, now, opened, suggestionsOf, thanksTo } from "./a-full-home.ts";

const deskUrl = "https://desk.example/desk/enter";

describe.each(readings)("with %s, in %s, every part keeps to its room:", (_, language, names) => {
  const office = aLargestOffice(language, names);
  const preferences = Preferences.parse({ leave: [{ from: date, to: date }] });
  const people: AtHome[] = office.staff.slice(0, roles.length).map((staff) => ({
    office,
    staff,
    preferences,
    language,
    now,
  }));
  const dossier = {
    code: "H29.27163-261120-0001",
    procedure: "2.000815",
    department: office.departments[0]?.id ?? "",
    promisedAt: now,
    receivedAt: now,
    presentedAt: now,
  };

  test("the greeting and the buttons, also on a day of rest", async () => {
    for (const person of people) {
      for (const at of [now, "2026-11-22T01:00:00.000Z"]) {
        expectPartOfHome([...(await greeting()({ ...person, now: at })), ...(await ownButtons()(person))]);
      }
    }
  });
  test("what is due and what waits to be signed", () => {
    const rows = morningGroups.flatMap((group) =>
      Array.from({ length: 300 }, () => ({ ...dossier, status: "inProcess" as const, group, missing: [] })),
    );
    const queue = Array.from({ length: 900 }, () => dossier);
    for (const person of people) {
      for (const own of [rows, []]) expectPartOfHome(dueToday(person, own));
      for (const waiting of [queue, []]) expectPartOfHome(waitingSignatures(person, waiting));
    }
  });
  test("the evenings of the office and of the department, open, closed and yet to come", async () => {
    for (const person of people) {
      const { slackUser, department } = person.staff;
      const answers = { ofPerson: async () => answersOf(slackUser, wordsOf(names, 3_000)) };
      for (const held of [[opened(names, department), opened(names)], []]) {
        const evenings = { between: async () => held };
        const closed = { ...person, now: "2026-11-20T13:00:00.000Z" };
        for (const at of [person, closed]) expectPartOfHome(await eveningBlocks(at, { evenings, answers }));
      }
    }
  });
  test("thanks", () => {
    for (const person of people) {
      const { slackUser } = person.staff;
      const mine = Array.from({ length: 50 }, (_, index) => thanksTo(slackUser, slackUser, wordsOf(names, 500), index));
      for (const rows of [mine, []]) expectPartOfHome(kudosAtHome(person, rows, 200));
    }
  });
  test("suggestions, on every page and of one department", () => {
    for (const person of people) {
      const open = suggestionsOf(person.staff.slackUser, wordsOf(names, 3_000));
      const department = office.departments[29]?.id;
      for (const shown of [undefined, "suggestions:7:", "suggestions:99:", `suggestions:0:${department}`]) {
        expectPartOfHome(homeBlocks({ ...person, open, mine: open, deskUrl, shown }));
      }
      expectPartOfHome(homeBlocks({ ...person, open: [], mine: [], deskUrl }));
    }
  });
});

describe("everything at once, with the longest names and texts", () => {
  let ward: StaffedWard;
  beforeAll(async () => {
    ward = await aStaffedWard();
    await fillHome(ward, ward.id("Bích Ngân"));
  });

  test.each(languages)("is a home tab that Slack takes, in %s", async (language) => {
    const user = ward.id("Bích Ngân");
    const { base } = aWorkerBase(ward, () => Date.parse(now));
    const full = { ...base, offices: { ...base.offices, get: async () => largestOf(ward, language) } };
    await base.preferences.change(ward.office.id, user, () => ({ language, leave: [{ from: date, to: date }] }));
    await showHome({ type: "home.show", at: now, team: ward.slack.team, user }, full);
    const content = ward.slack.home("Bích Ngân")?.content as { blocks: readonly Block[] } | undefined;
    const blocks = content?.blocks ?? [];
    expect(refuseView({ type: "home", blocks }, "home")).toBeUndefined();
    // Every part is there: each ends with a line, and none has failed. With the note of a part that fails it would still be taken.
    expect(blocks.filter(({ type }) => type === "divider")).toHaveLength(sections.length);
    expect(blocks.at(-1)).toMatchObject({ type: "divider" });
    expect(blocks.length).toBeLessThan(100);
    expect(JSON.stringify(blocks).length * 3).toBeLessThan(250_000);
    expect(JSON.stringify(blocks)).not.toMatch(/undefined|\[object |NaN/);
    expect(cutWords(blocks)).toEqual([]);
  });
});
