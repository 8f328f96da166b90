import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { playSampleDay } from "#infra/local/day/play-sample-day.ts";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { exampleOffices } from "#infra/local/offices/example-offices.ts";
import { localOffice } from "#test/kit/local-office.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "benang-day-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** A tenth of the example offices: the same day, sooner over. */
async function aSmallOffice(): Promise<LocalOffice> {
  const offices = (await exampleOffices()).map((office) => ({ ...office, visitorsPerDay: 30 }));
  return localOffice({ folder, offices });
}

async function played(office: LocalOffice) {
  const said: string[] = [];
  const complaints: string[] = [];
  const clean = await playSampleDay(office, {
    once: true,
    speed: 1,
    say: (line) => said.push(line),
    complain: (line) => complaints.push(line),
    stopped: new AbortController().signal,
  });
  return { clean, complaints, day: said[0], closing: JSON.parse(said.at(-1) ?? "{}") };
}

test("a whole day goes by without a failed step; an office that was closed goes on with a day not played yet", async () => {
  const office = await aSmallOffice();
  const first = await played(office).finally(office.stop);
  expect(first.complaints).toEqual([]);
  expect(first.clean).toBe(true);
  // Both offices: an overload with two helpers, an evening with three replies, a death at night.
  expect(first.closing).toMatchObject({
    alerts: 2,
    helpOffers: 4,
    threads: 2,
    suggestions: 6,
    answers: 8,
    elapsedMs: expect.any(Number),
  });
  const { received, returned, onTime, late, open } = first.closing;
  expect(received).toBeGreaterThan(50);
  expect(returned).toBeGreaterThan(30);
  expect(onTime + late).toBeGreaterThanOrEqual(returned);
  expect(open).toBeGreaterThan(0);

  const reopened = await aSmallOffice();
  const second = await played(reopened).finally(reopened.stop);
  expect(second.complaints).toEqual([]);
  expect(second.clean).toBe(true);
  expect(second.day).not.toBe(first.day);
  expect(second.closing).toMatchObject({ alerts: 2, helpOffers: 4, threads: 2, suggestions: 6, answers: 8 });
}, 180_000);
