import { describe, expect, test } from "vitest";
import { compilePattern } from "#infra/local/streams/event-pattern.ts";

const record = { eventName: "MODIFY", dynamodb: { Keys: { pk: { S: "27163#a" }, sk: { S: "dossier" } } } };

describe("the filter of a stream mapping", () => {
  test.each([
    ["an exact value", { dynamodb: { Keys: { sk: { S: ["dossier"] } } } }, true],
    ["one of several values", { eventName: ["INSERT", "MODIFY"] }, true],
    ["another value", { eventName: ["REMOVE"] }, false],
    ["a prefix", { dynamodb: { Keys: { pk: { S: [{ prefix: "27163#" }] } } } }, true],
    ["a suffix that is not there", { dynamodb: { Keys: { pk: { S: [{ suffix: "#b" }] } } } }, false],
    ["a field that must not exist", { dynamodb: { NewImage: [{ exists: false }] } }, true],
    ["a field that must exist", { dynamodb: { NewImage: [{ exists: true }] } }, false],
    ["anything but a value", { eventName: [{ "anything-but": ["REMOVE"] }] }, true],
    ["all fields together", { eventName: ["MODIFY"], dynamodb: { Keys: { sk: { S: ["codes"] } } } }, false],
  ])("knows %s", (_what, pattern, matches) => {
    expect(compilePattern(pattern)(record)).toBe(matches);
  });

  test("refuses an operator that it does not know instead of letting everything pass", () => {
    expect(() => compilePattern({ eventName: [{ numeric: [">", 1] }] })).toThrow('does not know the filter {"numeric"');
  });
});
