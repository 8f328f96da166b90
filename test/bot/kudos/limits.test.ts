import { describe, expect, test } from "vitest";
import { boardMessage, digestMessage } from "#bot/kudos/digest-message.ts";
import { draftMessage, sentDraftMessage } from "#bot/kudos/draft-message.ts";
import { writeFormOf } from "#bot/kudos/form-of.ts";
import { giverMessage } from "#bot/kudos/giver-message.ts";
import { kudosAtHome } from "#bot/kudos/home.ts";
import { kudosForm, wordsOnly } from "#bot/kudos/kudos-form.ts";
import { publicMessage, recipientMessage } from "#bot/kudos/kudos-message.ts";
import { quietMessage } from "#bot/kudos/quiet-message.ts";
import { refusalMessage } from "#bot/kudos/refusal-message.ts";
import { signalsMessage } from "#bot/kudos/signals-message.ts";
import { digestOf } from "#shared/kudos/digest.ts";
import type { Kudos } from "#shared/kudos/kudos.ts";
import { weekOf } from "#shared/kudos/week.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { kudosTexts } from "#shared/text/kudos.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { expectMessageTaken, expectPartOfHome, expectViewTaken } from "../holds-to-slack.ts";

const languages = ["vi", "en", "id"] as const;
const at = "2026-11-20T03:00:00.000Z";
const words = "Ở lại thêm giờ ".repeat(40).slice(0, 500);
const departments = Array.from({ length: 30 }, (_, index) => ({ id: `d${index}`, name: "Ở".repeat(80), counters: 9 }));
const staff = Array.from({ length: 400 }, (_, index) => ({
  slackUser: `U0STAFF${String(index).padStart(14, "0")}`,
  name: "Ở".repeat(80),
  department: index < 250 ? "d0" : `d${index % 30}`,
  role: "officer" as const,
}));
const values = Array.from({ length: 10 }, (_, index) => ({ id: `v${index}`, name: "Ở".repeat(75) }));
const users = staff.map(({ slackUser }) => slackUser);
const [me] = staff;

describe.each(languages)("with the longest names, in %s, Slack takes", (language) => {
  const office: OpenedOffice = {
    ...anOffice({ language, name: "Ở".repeat(120), departments, staff }),
    trackingKey: "",
    setup: { recognition: { values } },
  };
  const kudos: Kudos = {
    id: "a".repeat(16),
    giver: users[0] ?? "",
    giverRole: "leader",
    recipients: users.slice(1, 41),
    value: "v0",
    reason: words,
    evidence: { kind: "dossier", ref: "H29.27163-261120-0001" },
    isPrivate: true,
    award: { level: "proposed", citation: words },
    at,
    date: "2026-11-20",
  };
  const group = { kind: "user-group", id: "S1", name: "ở".repeat(80) } as const;
  test.each([
    ["to forty people", kudos],
    [
      "to a department of four hundred",
      { ...kudos, recipients: users, group: { kind: "department", id: "d0" } as const },
    ],
    ["to a user group", { ...kudos, recipients: users, group }],
    [
      "to people who have left, of a value that is no more",
      { ...kudos, recipients: ["U0GONE"], giver: "U0GONE", value: "old" },
    ],
    [
      "with nothing but a reason",
      { ...kudos, value: undefined, evidence: undefined, award: undefined, isPrivate: false },
    ],
    ["that were taken back", { ...kudos, withdrawnAt: at }],
  ])("thanks %s", (_, one) => {
    expectMessageTaken(publicMessage(office, one));
    expectMessageTaken(recipientMessage(office, one, language));
    expectMessageTaken(giverMessage(office, one, language));
  });
  test("the form for four hundred colleagues, filled, with every note, for thanks and for praise", () => {
    const member = { office, staff: me ?? office.staff[0], language, left: 200 };
    const prefill = {
      people: users.slice(0, 60),
      value: "v0",
      reason: words.repeat(6),
      notes: Array.from({ length: 10 }, () => "Ở".repeat(3000)),
      evidence: { kind: "help", ref: `${"d".repeat(31)}/${at}` } as const,
      draft: "a".repeat(16),
    };
    if (member.staff === undefined) throw new Error("Nobody");
    for (const award of [true, false]) {
      const form = kudosForm({ ...member, staff: member.staff, award }, prefill);
      expectViewTaken(form);
      expect(form.private_metadata).toBe(writeFormOf({ officeId: office.id, language, award, ...prefill }));
      expectViewTaken(kudosForm({ ...member, staff: member.staff, award }, { people: [], reason: "", notes: [] }));
    }
    expectViewTaken(wordsOnly(language, "Ở".repeat(4000)));
    const alone = { ...office, staff: [member.staff] };
    expectViewTaken(kudosForm({ ...member, office: alone, staff: member.staff, award: false }, prefill));
  });
  test.each(Object.keys(kudosTexts.vi.refused))("the refusal because of %s, with what was written", (fact) => {
    const because = { fact: fact as never, about: users.slice(0, 40) };
    expectMessageTaken(refusalMessage(office, { because, people: users.slice(0, 40), reason: words }, language));
    expectMessageTaken(
      refusalMessage(
        office,
        { because: { notes: Array(40).fill("Ở".repeat(300)) }, people: users, reason: "x".repeat(3000) },
        language,
      ),
    );
  });
  test("a draft for four hundred helpers, before and after it was sent", () => {
    const evidence = { kind: "help", ref: "d0/x" } as const;
    const draft = { id: "a".repeat(16), leader: "U1", to: users, reason: words, evidence, at };
    expectMessageTaken(draftMessage(office, draft, language));
    expectMessageTaken(sentDraftMessage(office, draft, language));
  });
  test("the digest of a busy week and the board of a month", () => {
    const week = Array.from({ length: 400 }, (_, index) => ({
      ...kudos,
      id: `K${index}`,
      isPrivate: false,
      giver: users[index] ?? "",
      recipients: [users[(index + 131) % 400] ?? ""],
      value: `v${index % 12}`,
    }));
    const digest = digestOf(week, office);
    expect(digest?.quoted).toHaveLength(3);
    if (digest !== undefined) expectMessageTaken(digestMessage(office, weekOf("2026-11-20"), digest));
    expectMessageTaken(
      boardMessage(
        office,
        "2026-11",
        users.slice(0, 20).map((user) => ({ user, givers: 400 })),
      ),
    );
  });
  test("a hundred signals with hundreds of thanks behind each", () => {
    const rows = Array.from({ length: 300 }, () => ({ ...kudos, isPrivate: false }));
    const found = (["pair", "ring", "burst"] as const).map((kind) => ({ kind, people: users.slice(0, 3), rows }));
    const all = [...found, { kind: "upward", people: users.slice(0, 1), rows, percent: 100 } as const];
    expectMessageTaken(
      signalsMessage(office, { from: "2026-10-24", to: "2026-11-20", found: Array(25).fill(all).flat() }, language),
    );
    expectMessageTaken(signalsMessage(office, { from: "2026-10-24", to: "2026-11-20", found: [] }, language));
  });
  test("whom nobody thanked in thirty departments", () => {
    const quiet = departments.map(({ name }) => ({ department: name, names: staff.map((one) => one.name) }));
    expectMessageTaken(quietMessage(quiet, language));
  });
  test.each(["officer", "leader", "admin"] as const)("the part of the home tab of one %s", (role) => {
    const person = {
      office,
      staff: { ...(me ?? staff[1]), role } as never,
      language,
      now: at,
      preferences: { muted: [], leave: [] },
    };
    for (const mine of [[], Array.from({ length: 50 }, () => kudos)]) {
      const blocks = kudosAtHome(person, mine, 200);
      expect(blocks.length).toBeLessThanOrEqual(19);
      expectPartOfHome(blocks);
    }
  });
});
