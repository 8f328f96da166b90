import { expect, test } from "vitest";
import { calendarNotes, catalogueFindings } from "#infra/check-data.ts";
import { procedures } from "#shared/procedures/procedures.ts";

test("a catalogue with a mistake is not released, and the line names entry and field", () => {
  expect(catalogueFindings()).toEqual([]);
  const [first] = procedures;
  const wrong = { procedures: [{ ...first, papers: ["horoscope"] }] as never, names: {}, papers: {} };
  expect(catalogueFindings(wrong)).toEqual([
    expect.stringMatching(/^catalogue: 2\.000815 from 2025-01-01: name must be what people call it/),
    expect.stringMatching(/^catalogue: 2\.000815 from 2025-01-01: papers\.0 must be one of .*horoscope is none$/),
  ]);
});

test("days off that are missing or undecided are noted, and stop nothing", () => {
  expect(calendarNotes("2026-05-01T00:00:00.000Z")).toEqual([]);
  expect(calendarNotes("2026-11-24T00:00:00.000Z")).toEqual([expect.stringContaining("2027-02-04, 2027-02-05")]);
  expect(calendarNotes("2027-10-01T00:00:00.000Z")).toEqual([expect.stringContaining("days off of 2028")]);
});
