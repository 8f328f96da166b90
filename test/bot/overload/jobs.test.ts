import { beforeAll, describe, expect, test } from "vitest";
import { overloadHandlers } from "#bot/overload/jobs.ts";
import { offerHelpAction } from "#bot/overload/offer-button.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { dynamoEpisodes } from "#shared/overload/episode-table.ts";
import { pressureOf } from "#shared/overload/overload.ts";
import { dynamoLoads } from "#shared/overload/overload-table.ts";
import type { LaneJob } from "#shared/platform/jobs-queue.ts";
import { killAt } from "#test/kit/dynamodb.ts";
import { aWard, shownText } from "../a-ward.ts";

const start = Date.parse("2026-11-20T02:00:00.000Z");
const minute = (of: number) => toInstant(start + of * 60_000);

let ward: Awaited<ReturnType<typeof aWard>>;
beforeAll(async () => {
  ward = await aWard();
});

/** Thanks that were drafted for helpers. */
const drafted: LaneJob[] = [];
function worker(process = ward.aProcess()) {
  const episodes = dynamoEpisodes(process.client, ward.tables.peopleTable);
  const jobs = { sendAll: async (all: readonly LaneJob[]) => void drafted.push(...all) };
  return overloadHandlers({ ...process, episodes, jobs, offices: ward.offices });
}

let hour = 0;
let requests = 0;
/** Each test has hours of its own: the department's load is one row. */
function anHour() {
  hour += 1;
  const at = (of: number) => minute(hour * 60 + of);
  const office = "27163";
  const job = { officeId: office, department: "justice", episode: at(0) };
  const channel = ward.office.slack.channels.help;
  const [lan = "", minh = ""] = ward.office.staff.map(({ slackUser }) => slackUser);
  return {
    lan,
    minh,
    channel,
    read: async (of: number, waiting: number, openCounters = 4) => {
      const loads = dynamoLoads(ward.tables.documentClient, ward.tables.peopleTable);
      const take = (taken: number, people: number, counters: number) => {
        const queue = { waiting: people, openCounters: counters, minutesPerPerson: 5 };
        const reading = { department: "justice", at: at(taken), ...queue };
        const request = { key: `r${requests++}`, body: "" };
        return loads.record(office, reading, pressureOf(reading, ward.office.overload), request);
      };
      // The hour before may have ended overloaded.
      if (of === 0) await take(-1, 0, 4);
      await take(of, waiting, openCounters);
    },
    show: (handlers = worker()) => handlers["overload.show"]({ type: "overload.show", ...job, at: at(0) }),
    offer: (user: string, changes: { team?: string; officeId?: string } = {}, handlers = worker()) =>
      handlers["overload.offer-help"]({
        type: "overload.offer-help",
        ...job,
        at: at(1),
        team: ward.office.slack.team,
        channel,
        user,
        ...changes,
      }),
    /** Alerts of this hour's episode. */
    alerts: async () => {
      const all = await ward.slack.messages(channel);
      return all.filter((message) => JSON.stringify(message.metadata ?? {}).includes(at(0)));
    },
    told: (user: string) => ward.slack.ephemerals(channel, user).map((note) => note.text),
  };
}

describe("an overload, from the alert to the stand-down", () => {
  test("calls for help with the queue as it is, names the helpers, and thanks them without a button", async () => {
    const { read, show, offer, alerts, lan, minh } = anHour();
    await read(0, 42);
    await show();
    const [alert] = await alerts();
    expect(shownText(alert)).toBe(
      "Tư pháp – Hộ tịch đang đông quá Có 42 người đang chờ ở 4 quầy. Người đến sau cùng phải chờ khoảng 53 phút. " +
        "Anh chị nào sắp xếp được thì qua phụ một tay nhé. Tôi hỗ trợ được " +
        "Người qua phụ chỉ tiếp nhận và đối chiếu giấy tờ, việc ký vẫn đúng thẩm quyền.",
    );
    await offer(lan);
    await offer(minh);
    const [helped] = await alerts();
    expect(shownText(helped)).toContain("Đang qua phụ:");
    expect(shownText(helped)).toContain(`@${lan}`);
    expect(shownText(helped)).toContain(`@${minh}`);
    await read(20, 5);
    await show();
    const [over, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(over?.ts).toBe(alert?.ts);
    expect(shownText(over)).toMatch(/^Tư pháp – Hộ tịch đã bớt đông Từ 10:20 .* Cảm ơn đã qua phụ: @U\S+ @U\S+$/);
    expect(JSON.stringify(over)).not.toContain(offerHelpAction);
  });
  test("with people waiting and no counter open says so instead of a wait", async () => {
    const { read, show, alerts } = anHour();
    await read(0, 12, 0);
    await show();
    expect(shownText((await alerts())[0])).toContain("Có 12 người đang chờ mà chưa quầy nào mở.");
    await read(1, 0);
    await show();
    expect(shownText((await alerts())[0])).toContain("Cảm ơn cả nhà đã để ý giúp.");
  });
  test("is one message however often and in whatever order the jobs come", async () => {
    const { read, show, offer, alerts, lan } = anHour();
    await read(0, 42);
    await Promise.allSettled([show(), show()]);
    for (let press = 0; press < 5; press += 1) await offer(lan);
    await read(5, 0);
    await show();
    await show();
    const [alert, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(shownText(alert).match(/@/g)).toHaveLength(1);
  });
  test("that was over before anybody could be told is said as over, once", async () => {
    const { read, show, alerts } = anHour();
    await read(0, 42);
    await read(1, 0);
    await show();
    await show();
    const texts = (await alerts()).map(shownText);
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("đã bớt đông");
  });
  test("drafts thanks for the helpers once it is over, under one key however often it is shown", async () => {
    const { read, show, offer, lan, minh } = anHour();
    await read(0, 42);
    await show();
    await offer(lan);
    await offer(minh);
    drafted.length = 0;
    await show();
    expect(drafted).toEqual([]);
    await read(20, 5);
    await show();
    await show();
    const [first, again] = drafted;
    expect(again).toEqual(first);
    expect(first?.job).toMatchObject({
      type: "kudos.draft",
      to: [lan, minh].toSorted(),
      reason: expect.stringMatching(/^Đã sang phụ Tư pháp – Hộ tịch lúc đông bà con, từ \d\d:00 đến \d\d:20\.$/),
      evidence: { kind: "help", ref: expect.stringMatching(/^justice\/2026-11-20T/) },
    });
  });
  test("that nobody helped with drafts nothing", async () => {
    const { read, show } = anHour();
    await read(0, 42);
    await read(5, 0);
    drafted.length = 0;
    await show();
    expect(drafted).toEqual([]);
  });
  test("of a department that never sent a reading says nothing", async () => {
    const before = ward.slack.calls("chat.postMessage").length;
    await worker()["overload.show"]({
      type: "overload.show",
      officeId: "27163",
      department: "land",
      episode: minute(0),
      at: minute(0),
    });
    expect(ward.slack.calls("chat.postMessage")).toHaveLength(before);
  });
});

describe("offers that cannot be taken", () => {
  test("from somebody who is not of the office: a note that only they see", async () => {
    const { read, show, offer, alerts, told } = anHour();
    await read(0, 42);
    await show();
    const guest = await ward.slack.ensureUser("Khách Mời");
    await offer(guest);
    expect(told(guest)).toEqual([expect.stringContaining("Nút này dành cho cán bộ Phường Hòa Hưng.")]);
    expect(shownText((await alerts())[0])).not.toContain("@");
  });
  test("after the end: a kind note, and the message they pressed loses its button", async () => {
    const { read, show, offer, alerts, told, lan } = anHour();
    await read(0, 42);
    await show();
    await read(5, 0);
    await offer(lan);
    expect(told(lan).at(-1)).toContain("lần này không phải qua nữa. Cảm ơn anh/chị đã sẵn lòng!");
    const [alert] = await alerts();
    expect(shownText(alert)).toContain("đã bớt đông");
    expect(shownText(alert)).not.toContain(`@${lan}`);
  });
  test("from another workspace: nothing at all", async () => {
    const { read, show, offer, alerts, lan } = anHour();
    await read(0, 42);
    await show();
    const before = ward.slack.calls().length;
    await offer(lan, { team: "T0OTHER" });
    expect(ward.slack.calls()).toHaveLength(before);
    expect(shownText((await alerts())[0])).not.toContain("@");
  });
  test("for an office that is not open here: refused, and set aside by the worker", async () => {
    const { offer, lan } = anHour();
    await expect(offer(lan, { officeId: "99999" })).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("a worker killed before or after any of its calls to the table", () => {
  test.each(["before", "after"] as const)(
    "%s the call: the next delivery makes one alert with one helper of it",
    async (when) => {
      let call = 0;
      for (let requests = 1; requests >= call; ) {
        call += 1;
        const { read, show, offer, alerts, lan } = anHour();
        await read(0, 42);
        const dying = ward.aProcess();
        const made = killAt(dying.client, call, when);
        await show(worker(dying)).catch(() => undefined);
        await offer(lan, {}, worker(dying)).catch(() => undefined);
        requests = made();
        // The lane comes back when what the dead one had claimed has run out.
        const next = worker(ward.aProcess(() => Date.now() + 30_000));
        await show(next);
        await offer(lan, {}, next);
        const [alert, ...others] = await alerts();
        expect(others).toEqual([]);
        expect(shownText(alert).match(/@/g)).toHaveLength(1);
      }
      // The calls of one alert and one offer.
      expect(call).toBeGreaterThanOrEqual(9);
    },
  );
});
