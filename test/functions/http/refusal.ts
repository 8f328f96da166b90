import { expect } from "vitest";
import type { Answer } from "#test/kit/an-api.ts";
import type { OfficeTables } from "#test/kit/dynamodb.ts";
import { tableContents } from "#test/kit/table-contents.ts";

/** The names of the fields that an answer refuses, after it has been found to be a problem in the shape of the API. */
export function refusedFieldsOf(answer: Answer, statuses: readonly number[] = [400]): string[] {
  expect(statuses, JSON.stringify(answer.body)).toContain(answer.status);
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  const { type, title, status, detail, fields = [], ...rest } = answer.body;
  expect(type).toMatch(/^urn:benang:problem:[a-z0-9-]+$/);
  expect([typeof title, status, typeof detail, rest]).toEqual(["string", answer.status, "string", {}]);
  expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\.[jt]s:\d|\bat \w+ \(|Exception|ZodError/);
  for (const { field, problem } of fields) expect([field, problem]).toEqual([expect.any(String), expect.any(String)]);
  return fields.map(({ field }: { field: string }) => field);
}

/** Carries `acts` out and finds every item of both tables as it was. */
export async function expectNothingStored(tables: OfficeTables, acts: () => Promise<void>): Promise<void> {
  const before = await tableContents(tables);
  await acts();
  expect(await tableContents(tables)).toEqual(before);
}
