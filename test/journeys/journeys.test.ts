import { afterAll, beforeAll, expect, test } from "vitest";
import type { LocalOffice } from "#infra/local/local-office.ts";
import { localOffice } from "#test/kit/local-office.ts";
import { journeys } from "./journeys.ts";

let office: LocalOffice;
beforeAll(async () => {
  office = await localOffice();
});
afterAll(() => office.stop());

test.each(journeys)("$name", async ({ run }) => {
  await run(office);
  expect(await office.deadLetters()).toBe(0);
});
