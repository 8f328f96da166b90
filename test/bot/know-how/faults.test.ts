import { beforeAll, describe, expect, test } from "vitest";
import { homeSection } from "#bot/know-how/home.ts";
import { depsOf, work } from "#bot/know-how/worker.ts";
import type { Job } from "#shared/jobs.ts";
import { Preferences } from "#shared/preferences/preferences.ts";
import { dynamoPreferences } from "#shared/preferences/preferences-table.ts";
import { killAt, loseAnswerAt } from "#test/kit/dynamodb.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";
import { aWorkerBase } from "../a-worker-base.ts";

let ward: StaffedWard;
beforeAll(async () => {
  ward = await aStaffedWard();
});

type JobOf<Type extends Job["type"]> = Extract<Job, { type: Type }>;
const at = "2026-11-20T03:00:00.000Z";
const noon = Date.UTC(2026, 10, 20, 5);
let forms = 0;
function aForm(title: string): JobOf<"know-how.save"> {
  forms += 1;
  const user = ward.id("Thu Lan");
  const where = { officeId: ward.office.id, at, team: ward.slack.team, channel: user, user };
  return { type: "know-how.save", ...where, viewId: `V${forms}`, title, text: `${title}: hỏi chị Ba.` };
}
function decision(id: string, seen = 1): JobOf<"know-how.decide"> {
  const user = ward.id("Thanh Thảo");
  const where = { officeId: ward.office.id, at, team: ward.slack.team, channel: ward.office.slack.channels.help, user };
  return { type: "know-how.decide", ...where, id, did: "confirmed", seen };
}
/** Milliseconds after which a claim of a message has run out. */
const later = 60_000;
const worker = (nowMs = noon) => aWorkerBase(ward, () => nowMs);
const dms = async (name: string, words: string) =>
  (await ward.slack.messages(ward.slack.dmOf(name))).filter((one) => shownText(one).includes(words));
async function noteCalled(title: string) {
  const { library, notes } = depsOf(worker().base);
  const found = (await library.cards(ward.office.id)).filter((card) => card.title === title);
  return { count: found.length, note: found[0] && (await notes.get(ward.office.id, found[0].id)) };
}

describe("a worker that dies", () => {
  test.each(Array.from({ length: 12 }, (_, index) => index + 1))(
    "at call %i of saving leaves one note, one message to its author and one to its expert",
    async (nth) => {
      for (const when of ["before", "after"] as const) {
        const title = `Bài ${nth} ${when}`;
        const job = aForm(title);
        const dying = worker();
        killAt(dying.client, nth, when);
        await work(dying.base)
          ["know-how.save"](job)
          .catch(() => undefined);
        for (const ms of [later, 2 * later]) await work(worker(noon + ms).base)["know-how.save"](job);
        const { count, note } = await noteCalled(title);
        expect(count).toBe(1);
        expect(await dms("Thanh Thảo", `${title}: hỏi chị Ba.`)).toHaveLength(1);
        expect(await dms("Thu Lan", note?.id ?? "?")).toHaveLength(1);
      }
    },
  );
  test.each(Array.from({ length: 8 }, (_, index) => index + 1))(
    "at call %i of a decision leaves it taken once, and its author told once",
    async (nth) => {
      for (const when of ["before", "after"] as const) {
        const title = `Quyết ${nth} ${when}`;
        await work(worker().base)["know-how.save"](aForm(title));
        const id = (await noteCalled(title)).note?.id ?? "";
        const dying = worker();
        killAt(dying.client, nth, when);
        await work(dying.base)
          ["know-how.decide"](decision(id))
          .catch(() => undefined);
        for (const ms of [later, 2 * later]) await work(worker(noon + ms).base)["know-how.decide"](decision(id));
        expect((await noteCalled(title)).note).toMatchObject({ state: "confirmed", version: 2 });
        expect(await dms("Thu Lan", `Bài ${id} của anh/chị đã được xác nhận`)).toHaveLength(1);
      }
    },
  );
  test("or hears no answer says nothing twice", async () => {
    for (const nth of [1, 2, 3, 4, 5, 6]) {
      const title = `Lạc ${nth}`;
      const deaf = worker();
      loseAnswerAt(deaf.client, nth);
      const job = aForm(title);
      await work(deaf.base)
        ["know-how.save"](job)
        .catch(() => undefined);
      await work(worker(noon + later).base)["know-how.save"](job);
      expect((await noteCalled(title)).count).toBe(1);
      expect(await dms("Thanh Thảo", `${title}: hỏi chị Ba.`)).toHaveLength(1);
    }
  });
});

test("what comes before its time, late, or for what is not there does no harm", async () => {
  const base = worker();
  const handlers = work(base.base);
  await handlers["know-how.decide"](decision("KN-000000"));
  expect(shownText(ward.slack.ephemerals("tro-giup", "Thanh Thảo").at(-1))).toContain("không còn nữa");
  const office = { officeId: ward.office.id, at };
  await handlers["know-how.tell"]({ type: "know-how.tell", ...office, id: "KN-000000" });
  await handlers["know-how.recheck"]({ type: "know-how.recheck", ...office, id: "KN-000000" });
  await handlers["know-how.question"]({ type: "know-how.question", ...office, id: "Q-000000" });
  await handlers["know-how.save"]({ ...aForm("Khác"), officeId: "27592" });
  expect((await noteCalled("Khác")).count).toBe(0);
});

test("an expert is not disturbed in their quiet hours; when those end, the draft is put before them", async () => {
  const head = ward.id("Thanh Thảo");
  const preferences = dynamoPreferences(ward.tables.documentClient, ward.tables.peopleTable);
  await preferences.put(ward.office.id, head, Preferences.parse({ quiet: { from: "11:30", to: "13:00" } }));
  const title = "Giờ nghỉ trưa";
  await work(worker().base)["know-how.save"](aForm(title));
  expect(await dms("Thanh Thảo", title)).toHaveLength(0);
  const { note } = await noteCalled(title);
  const tell = { type: "know-how.tell", officeId: ward.office.id, at, id: note?.id ?? "" } as const;
  await work(worker(Date.UTC(2026, 10, 20, 6, 1)).base)["know-how.tell"](tell);
  expect(await dms("Thanh Thảo", title)).toHaveLength(1);
  await preferences.put(ward.office.id, head, Preferences.parse({ muted: ["know-how"] }));
  await work(worker().base)["know-how.save"](aForm("Đừng làm phiền"));
  expect(await dms("Thanh Thảo", "Đừng làm phiền")).toHaveLength(0);
});

test("the home tab shows an expert what waits for them, and everybody how to write", async () => {
  await work(worker().base)["know-how.save"](aForm("Chờ ở trang chủ"));
  const home = homeSection(worker().base);
  const seen = async (name: string) => {
    const staff = ward.office.staff.find(({ slackUser }) => slackUser === ward.id(name));
    if (staff === undefined) throw new Error(`Nobody is called ${name}`);
    const office = await ward.offices.get(ward.office.id);
    const now = new Date(noon).toISOString();
    return home({ office, staff, preferences: Preferences.parse({}), language: "vi", now });
  };
  const [head, officer] = [await seen("Thanh Thảo"), await seen("Minh Tuấn")];
  expect(shownText({ blocks: head })).toMatch(/bài chờ anh\/chị:/);
  expect(shownText({ blocks: head })).toContain("Chờ xác nhận");
  expect(head.length).toBeLessThanOrEqual(20);
  expect(shownText({ blocks: officer })).not.toContain("chờ anh/chị");
  expect(shownText({ blocks: officer })).toContain("Viết bài");
});
