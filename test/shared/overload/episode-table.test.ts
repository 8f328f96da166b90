import { beforeAll, describe, expect, test } from "vitest";
import { toInstant } from "#shared/kernel/clock.ts";
import type { Episodes } from "#shared/overload/episode.ts";
import { dynamoEpisodes } from "#shared/overload/episode-table.ts";
import { offerHelp } from "#shared/overload/offer-help.ts";
import { pressureOf } from "#shared/overload/overload.ts";
import { overloadOfDay } from "#shared/overload/overload-of-day.ts";
import { dynamoLoads } from "#shared/overload/overload-table.ts";
import { anOffice } from "#test/kit/an-office.ts";
import { officeTables } from "#test/kit/dynamodb.ts";

const start = Date.parse("2026-11-20T02:00:00.000Z");
const minute = (of: number) => toInstant(start + of * 60_000);
const office = anOffice();
let episodes: Episodes;
let loads: ReturnType<typeof dynamoLoads>;
beforeAll(async () => {
  const { documentClient, peopleTable } = await officeTables();
  episodes = dynamoEpisodes(documentClient, peopleTable);
  loads = dynamoLoads(documentClient, peopleTable);
});

let requests = 0;
async function read(department: string, at: number, waiting: number) {
  const reading = { department, at: minute(at), waiting, openCounters: 4, minutesPerPerson: 5 };
  await loads.record("27163", reading, pressureOf(reading, office.overload), { key: `r${requests++}`, body: "b" });
}
let desks = 0;
async function anEpisode(): Promise<string> {
  const department = `desk-${desks++}`;
  await read(department, 0, 30);
  return department;
}
const follow = (department: string, at = 0) => episodes.follow("27163", department, minute(at));

describe("the row of an episode", () => {
  test("shows the newest queue while it lasts and keeps the last one when it is over", async () => {
    const department = await anEpisode();
    expect(await follow(department)).toMatchObject({ startedAt: minute(0), helpers: [], queue: { waiting: 30 } });
    await read(department, 1, 50);
    expect(await follow(department)).toMatchObject({ queue: { waiting: 50 } });
    await read(department, 2, 3);
    expect(await follow(department)).toMatchObject({ endedAt: minute(2), queue: { waiting: 50 } });
  });
  test("ends at the reading that cleared it, however late it is looked at", async () => {
    const department = await anEpisode();
    await read(department, 5, 3);
    await read(department, 9, 0);
    expect(await follow(department)).toMatchObject({ endedAt: minute(5) });
    await read(department, 20, 40);
    expect(await follow(department)).toMatchObject({ endedAt: minute(5) });
    expect(await follow(department, 20)).toMatchObject({ startedAt: minute(20) });
    expect((await follow(department, 20))?.endedAt).toBeUndefined();
  });
  test("is not made for a department that never sent a reading", async () => {
    expect(await follow("nobody")).toBeUndefined();
  });
  test("counts the episodes and the offers of one day", async () => {
    const department = await anEpisode();
    await follow(department);
    await episodes.addHelper("27163", department, minute(0), "U0MINH");
    await episodes.addHelper("27163", department, minute(0), "U0LAN");
    await read(department, 10, 0);
    // 02:00 UTC is nine in the morning: fifteen hours later it is the next day there.
    await read(department, 15 * 60, 40);
    await follow(department, 15 * 60);
    const ward = anOffice({ departments: [{ id: department, name: "Quầy", counters: 4 }, ...office.departments] });
    expect(await overloadOfDay(ward, "2026-11-20", episodes)).toEqual({ alerts: 1, helpOffers: 2 });
    expect(await overloadOfDay(ward, "2026-11-21", episodes)).toEqual({ alerts: 1, helpOffers: 0 });
    expect(await overloadOfDay({ ...ward, id: "27592" }, "2026-11-20", episodes)).toEqual({ alerts: 0, helpOffers: 0 });
  });
});

describe("offering help", () => {
  const offer = (department: string, changes = {}) =>
    offerHelp({ department, startedAt: minute(0), team: "T0WARD", user: "U0MINH", ...changes }, office, episodes);

  test("five times is one offer, and two people are two", async () => {
    const department = await anEpisode();
    await Promise.all(Array.from({ length: 5 }, () => offer(department)));
    expect(await offer(department, { user: "U0LAN" })).toMatchObject({
      kind: "counted",
      episode: { helpers: ["U0LAN", "U0MINH"] },
    });
  });
  test("is refused to whoever is not of this office's staff", async () => {
    const department = await anEpisode();
    expect(await offer(department, { user: "U0STRANGER" })).toEqual({ kind: "not-staff" });
    expect((await follow(department))?.helpers).toEqual([]);
  });
  test("from another workspace is nobody's, even under a known user id", async () => {
    expect(await offer(await anEpisode(), { team: "T0OTHER" })).toEqual({ kind: "elsewhere" });
  });
  test("after the end is too late, also when nobody has looked at the end yet", async () => {
    const department = await anEpisode();
    await follow(department);
    await read(department, 3, 0);
    expect(await offer(department)).toMatchObject({ kind: "over", episode: { endedAt: minute(3), helpers: [] } });
  });
  test("for an episode that ends at the same moment is too late", async () => {
    const department = await anEpisode();
    await follow(department);
    let first = true;
    const racing: Episodes = {
      ...episodes,
      async addHelper(...args) {
        if (first) {
          first = false;
          await read(department, 3, 0);
          await follow(department);
        }
        return episodes.addHelper(...args);
      },
    };
    const result = await offerHelp(
      { department, startedAt: minute(0), team: "T0WARD", user: "U0MINH" },
      office,
      racing,
    );
    expect(result).toMatchObject({ kind: "over", episode: { helpers: [] } });
  });
  test("for something that never was an episode finds nothing", async () => {
    expect(await offer("nobody")).toEqual({ kind: "over", episode: undefined });
  });
});
