import { describe, expect, test } from "vitest";
import { overloadEvents, overloadJobs } from "#shared/overload/overload-events.ts";

const calm = { pk: "27163#overload", sk: "justice", at: "2026-11-20T02:00:00.000Z", waiting: 1 };
const busy = { ...calm, at: "2026-11-20T02:05:00.000Z", waiting: 60, episode: "2026-11-20T02:05:00.000Z" };
const base = { officeId: "27163", department: "justice" };

describe("what a change of a load row means", () => {
  test("an episode that appears has started", () => {
    const started = { type: "overload.started", ...base, at: busy.at, episode: busy.episode };
    expect(overloadEvents(calm, busy)).toEqual([started]);
    expect(overloadEvents(undefined, busy)).toEqual([started]);
  });
  test("an episode that is gone has cleared, at the reading that cleared it", () => {
    const after = { ...calm, at: "2026-11-20T02:30:00.000Z" };
    expect(overloadEvents(busy, after)).toEqual([
      { type: "overload.cleared", ...base, at: after.at, episode: busy.episode },
    ]);
  });
  test("another episode at once is an end and a start", () => {
    const next = { ...busy, at: "2026-11-20T03:00:00.000Z", episode: "2026-11-20T03:00:00.000Z" };
    expect(overloadEvents(busy, next).map(({ type }) => type)).toEqual(["overload.cleared", "overload.started"]);
  });
  test("a new reading within the episode is no news", () => {
    expect(overloadEvents(busy, { ...busy, waiting: 70, at: "2026-11-20T02:06:00.000Z" })).toEqual([]);
  });
  test.each([
    ["an episode row", { ...busy, sk: "justice#2026-11-20T02:05:00.000Z" }],
    ["a row of another feature", { ...busy, pk: "27163#outbox" }],
    ["a row that went away", undefined],
  ])("%s means nothing", (_, after) => {
    expect(overloadEvents(undefined, after)).toEqual([]);
  });
});

describe("what has to be done about it", () => {
  test("start and end each bring the alert up to date, under keys of their own", () => {
    const started = { type: "overload.started", ...base, at: busy.at, episode: busy.episode } as const;
    const cleared = {
      type: "overload.cleared",
      ...base,
      at: "2026-11-20T02:30:00.000Z",
      episode: busy.episode,
    } as const;
    expect(overloadJobs(started)).toEqual([
      {
        key: `overload.started/27163/justice/${busy.episode}`,
        job: { type: "overload.show", ...base, at: busy.at, episode: busy.episode },
      },
    ]);
    expect(overloadJobs(cleared)[0]?.key).not.toBe(overloadJobs(started)[0]?.key);
    expect(overloadJobs(cleared)[0]?.job).toMatchObject({ type: "overload.show", episode: busy.episode });
  });
  test("a dossier's step is not the business of overload", () => {
    const code = "H29.27163-261120-0001";
    const moved = {
      type: "dossier.moved-urgently",
      officeId: "27163",
      at: busy.at,
      code,
      version: 1,
      to: "accepted",
    } as const;
    expect(overloadJobs(moved)).toEqual([]);
  });
});
