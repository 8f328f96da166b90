import { beforeAll, describe, expect, test } from "vitest";
import { morningHandlers } from "#bot/morning/jobs.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { dynamoDossiers } from "#shared/dossiers/dossier-table.ts";
import { nextWorkingDay } from "#shared/office-time/calendar.ts";
import type { Preferences } from "#shared/preferences/preferences.ts";
import { dynamoPreferences } from "#shared/preferences/preferences-table.ts";
import { timerShards } from "#shared/timers/timer.ts";
import { dynamoDueTimers, dynamoTimers } from "#shared/timers/timer-table.ts";
import { killAt, totalCost } from "#test/kit/dynamodb.ts";
import { stored } from "#test/shared/dossiers/a-dossier.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";

/** Friday 20 November 2026, 07:15 in the ward. */
const morning = "2026-11-20T00:15:00.000Z";
const date = "2026-11-20";

let ward: StaffedWard;
beforeAll(async () => {
  ward = await aStaffedWard();
  const lan = ward.slack.users["Thu Lan"] ?? "";
  const dossiers: Partial<Dossier>[] = [
    { promisedAt: "2026-11-19T10:00:00.000Z", officer: lan, code: "H29.27163-261117-0001" },
    { promisedAt: "2026-11-20T03:30:00.000Z", officer: lan, code: "H29.27163-261119-0002", presentedAt: morning },
    { promisedAt: "2026-11-20T10:00:00.000Z", officer: lan, code: "H29.27163-261119-0003", procedure: "1.001193" },
    { promisedAt: "2026-11-20T10:00:00.000Z", code: "H29.27163-261119-0004" },
    { promisedAt: "2026-11-20T10:00:00.000Z", officer: "U0LEFT", code: "H29.27163-261119-0005" },
    { promisedAt: "2026-11-20T10:00:00.000Z", officer: lan, code: "H29.27163-261119-0006", department: "land" },
    {
      promisedAt: "2026-11-24T10:00:00.000Z",
      officer: lan,
      code: "H29.27163-261119-0007",
      status: "supplementRequested",
      missing: ["identity"],
    },
    { promisedAt: "2026-11-19T10:00:00.000Z", code: "H29.27163-261119-0008", status: "paymentRequired" },
    // Ready, ended, or for another day: nobody's work of today.
    {
      promisedAt: "2026-11-20T10:00:00.000Z",
      officer: lan,
      code: "H29.27163-261119-0009",
      status: "resultReady",
      endedAt: "2026-11-19T09:00:00.000Z",
    },
    { promisedAt: "2026-11-23T10:00:00.000Z", officer: lan, code: "H29.27163-261119-0010" },
  ];
  for (const changes of dossiers) await stored(ward.tables, { receivedAt: "2026-11-17T01:15:00.000Z", ...changes });
});

const id = (name: string) => ward.slack.users[name] ?? "";
const worker = (process = ward.aProcess(), now = morning) =>
  morningHandlers({
    ...process,
    offices: ward.offices,
    dossiers: dynamoDossiers(process.client, ward.tables.dossiersTable),
    preferences: dynamoPreferences(process.client, ward.tables.peopleTable),
    timers: dynamoTimers(process.client, ward.tables.peopleTable),
    clock: () => now,
  });
const tell = (name: string, handlers = worker(), changes = {}) =>
  handlers["morning.show"]({
    type: "morning.show",
    officeId: "27163",
    at: morning,
    date,
    user: id(name),
    ...changes,
  });
const told = async (name: string) => (await ward.slack.messages(ward.slack.dmOf(name))).map(shownText);

describe("on the morning of a working day", () => {
  test("an officer hears in one direct message of what is theirs or their department's, the most pressing first", async () => {
    await tell("Thu Lan");
    expect(await told("Thu Lan")).toEqual([
      [
        "Chào buổi sáng, đây là việc của ngày 20/11/2026",
        "Đến hẹn hôm nay 5, trễ hẹn 1, chờ người dân 2.",
        "Đã trễ hẹn (1)",
        "17:00 19/11/2026, H29.27163-261117-0001, Chứng thực bản sao từ bản chính",
        "Hẹn trả trước trưa (1)",
        "10:30, H29.27163-261119-0002, Chứng thực bản sao từ bản chính; đang chờ ký",
        "Hẹn trả trong ngày (4)",
        "17:00, H29.27163-261119-0003, Đăng ký khai sinh",
        "17:00, H29.27163-261119-0004, Chứng thực bản sao từ bản chính",
        "17:00, H29.27163-261119-0005, Chứng thực bản sao từ bản chính",
        "17:00, H29.27163-261119-0006, Chứng thực bản sao từ bản chính",
        "Đang chờ người dân (2)",
        "17:00 19/11/2026, H29.27163-261119-0008, Chứng thực bản sao từ bản chính; chờ nộp phí, lệ phí",
        "17:00 24/11/2026, H29.27163-261119-0007, Chứng thực bản sao từ bản chính; còn thiếu Căn cước công dân hoặc hộ chiếu",
      ].join(" "),
    ]);
  });
  test("a colleague of the department shares what is nobody's, and not what is hers", async () => {
    await tell("Ngọc Hạnh");
    const [list] = await told("Ngọc Hạnh");
    expect(list).toContain("Đến hẹn hôm nay 2, trễ hẹn 0, chờ người dân 1.");
    expect(list).toContain("261119-0004");
    expect(list).toContain("261119-0005");
    expect(list).not.toContain("261119-0003");
  });
  test("an officer with nothing to do hears that", async () => {
    await tell("Minh Tuấn");
    expect(await told("Minh Tuấn")).toEqual([expect.stringContaining("không có hồ sơ nào đến hẹn hay phải chờ.")]);
  });
  test("a head hears how their department stands, a leader how all do, and what the calendar lacks", async () => {
    await tell("Thanh Thảo");
    await tell("Bích Ngân");
    const justice = "Tư pháp – Hộ tịch: đến hẹn hôm nay 4, trong đó trước trưa 1; đã trễ 1; chờ người dân 2";
    const land = "Kinh tế, Hạ tầng và Đô thị: đến hẹn hôm nay 1, trong đó trước trưa 0; đã trễ 0; chờ người dân 0";
    const [head] = await told("Thanh Thảo");
    expect(head).toContain(`Cả đơn vị hôm nay ${justice}`);
    expect(head).not.toContain("Kinh tế");
    expect(head).not.toContain("H29.");
    const [leader] = await told("Bích Ngân");
    expect(leader).toContain(`${justice} ${land}`);
    expect(leader).toContain("mới là dự kiến, đang tính là ngày làm việc.");
  });
  test("a signer and an administrator, who have no list, hear nothing; neither does somebody who left", async () => {
    await tell("Hải Đăng");
    await tell("Gia Huy");
    await tell("Quang Phúc");
    for (const name of ["Hải Đăng", "Gia Huy", "Quang Phúc"]) expect(await told(name)).toEqual([]);
  });
  test("a job that comes five times, or at once from two workers, makes one message", async () => {
    const handlers = worker();
    for (let times = 0; times < 5; times += 1) await tell("Thu Lan", handlers);
    await Promise.allSettled([tell("Thu Lan"), tell("Thu Lan")]);
    expect(await told("Thu Lan")).toHaveLength(1);
  });
  test("that is over, nobody hears of it any more", async () => {
    const before = ward.slack.calls("chat.postMessage").length;
    await tell("Thu Lan", worker(ward.aProcess(), "2026-11-20T05:00:00.000Z"), { date });
    await tell("Thu Lan", worker(ward.aProcess(), "2026-11-21T00:15:00.000Z"), { date });
    expect(ward.slack.calls("chat.postMessage")).toHaveLength(before);
  });
  test("a worker that dies before or after any call leaves one message behind", async () => {
    let day = "2026-10-01";
    for (const when of ["before", "after"] as const) {
      // The query, the claim before the post, and its conclusion after it.
      for (const call of [1, 12, 13]) {
        day = nextWorkingDay(ward.office.calendar, day);
        const dying = ward.aProcess();
        killAt(dying.client, call, when);
        const before = (await told("Ngọc Hạnh")).length;
        await tell("Ngọc Hạnh", worker(dying, `${day}T00:15:00.000Z`), { date: day }).catch(() => undefined);
        const next = ward.aProcess(() => Date.now() + 30_000);
        await tell("Ngọc Hạnh", worker(next, `${day}T00:15:00.000Z`), { date: day });
        expect(await told("Ngọc Hạnh")).toHaveLength(before + 1);
      }
    }
  });
});

describe("the list of an office of 350 dossiers a day", () => {
  test("is one page of one query at less than a unit for fifty rows, and read once for all its people", async () => {
    const busy = await aStaffedWard();
    for (let first = 1; first <= 350; first += 25) {
      const some = Array.from({ length: 25 }, (_, index) =>
        stored(busy.tables, {
          code: `H29.27163-261119-${String(first + index).padStart(4, "0")}`,
          receivedAt: "2026-11-19T08:30:00.000Z",
          promisedAt: "2026-11-20T10:00:00.000Z",
        }),
      );
      await Promise.all(some);
    }
    const process = busy.aProcess();
    const handlers = morningHandlers({
      ...process,
      offices: busy.offices,
      dossiers: dynamoDossiers(process.client, busy.tables.dossiersTable),
      preferences: dynamoPreferences(process.client, busy.tables.peopleTable),
      timers: dynamoTimers(process.client, busy.tables.peopleTable),
      clock: () => morning,
    });
    const people = busy.office.staff.filter(({ role }) => role === "officer");
    for (const { slackUser: user } of people) {
      await handlers["morning.show"]({ type: "morning.show", officeId: "27163", at: morning, date, user });
    }
    const queries = process.calls.filter(({ operation }) => operation === "Query");
    expect(queries).toHaveLength(1);
    expect(totalCost(queries).rru).toBeLessThanOrEqual(350 / 50);
    expect(process.calls.filter(({ operation }) => operation === "GetItem")).toHaveLength(350 + people.length);
    const [list] = (await busy.slack.messages(busy.slack.dmOf("Thu Lan"))).map(shownText);
    expect(list).toContain("Đến hẹn hôm nay 350, trễ hẹn 0, chờ người dân 0.");
    expect(list).toContain("và 330 hồ sơ nữa");
  });
});

describe("what a person chose holds for their list", () => {
  const choose = (name: string, chosen: Partial<Preferences>) => {
    const preferences = dynamoPreferences(ward.tables.documentClient, ward.tables.peopleTable);
    return preferences.change("27163", id(name), () => ({ leave: [], muted: [], quiet: undefined, ...chosen }));
  };
  const next = "2026-11-23";
  const monday = "2026-11-23T00:15:00.000Z";
  const tellOn = (name: string, now: string) => tell(name, worker(undefined, now), { date: next, at: monday });
  const name = "Ngọc Hạnh";
  async function timers(): Promise<string[]> {
    const due: string[] = [];
    for (let shard = 0; shard < timerShards; shard += 1)
      for await (const page of dynamoDueTimers(ward.tables.documentClient, ward.tables.peopleTable).dueBy(
        shard,
        "2027",
      ))
        due.push(...page.map(({ key }) => key));
    return due;
  }

  test("no list on leave, and none for whoever wants none", async () => {
    const before = (await told(name)).length;
    await choose(name, { leave: [{ from: next, to: next }] });
    await tellOn(name, monday);
    await choose(name, { muted: ["morning"] });
    await tellOn(name, monday);
    expect(await told(name)).toHaveLength(before);
    expect(await timers()).toEqual([]);
  });
  test("a list at the end of quiet hours, once, in their language", async () => {
    const before = (await told(name)).length;
    await choose(name, { quiet: { from: "21:00", to: "08:00" }, language: "en" });
    await tellOn(name, monday);
    await tellOn(name, monday);
    expect(await told(name)).toHaveLength(before);
    expect(await timers()).toEqual([`later/2026-11-23T01:00:00.000Z/morning/${next}/${id(name)}`]);
    await tellOn(name, "2026-11-23T01:00:00.000Z");
    await tellOn(name, "2026-11-23T01:00:00.000Z");
    const all = await told(name);
    expect(all).toHaveLength(before + 1);
    expect(all.at(-1)).toContain("Good morning");
  });
});
