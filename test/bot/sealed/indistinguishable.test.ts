import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, test } from "vitest";
import { alike, fromShortcut, others, twoDays } from "./two-days.ts";

let one: Awaited<ReturnType<typeof twoDays>>;
let other: Awaited<ReturnType<typeof twoDays>>;
beforeAll(async () => {
  one = await twoDays("Thu Lan", "2026-11-16T02:00:00.000Z");
  // Somebody else, and five and a half hours later.
  other = await twoDays("Minh Tuấn", "2026-11-16T07:31:00.000Z");
});

describe("two authors cannot be told apart", () => {
  test("the days were played: three suggestions came out, and one was added to", () => {
    for (const { sinks, token } of [one, other]) {
      expect(token).toMatch(/^[0-9A-Z-]{24}$/);
      expect(sinks.people.match(/"source":\{"S":"sealed"\}/g)).toHaveLength(3);
      for (const text of [alike, others[0][1], others[1][1], "Nhất là sáng thứ hai"]) {
        expect(sinks.channels).toContain(text);
        expect(sinks.stream).toContain(text);
        expect(sinks.exports).toContain(text);
      }
      expect(sinks.jobs).toContain("suggestions.show");
      expect(sinks.logs).toContain("sealing-failed");
    }
    expect(one.token).toBe(other.token);
  });

  test.each([
    "jobs",
    "people",
    "stream",
    "relayed",
    "slackCalls",
    "channels",
    "directMessages",
    "logs",
    "exports",
    "answers",
  ] as const)("by one byte of %s", (sink) => {
    expect(other.sinks[sink]).toBe(one.sinks[sink]);
    expect(Buffer.from(other.sinks[sink]).equals(Buffer.from(one.sinks[sink]))).toBe(true);
  });

  test("neither by their id, their token, its hash, their form nor the hour at which they wrote, wherever one looks", async () => {
    for (const { ward, sinks, token } of [one, other]) {
      const traces = [
        "Thu Lan",
        "Minh Tuấn",
        ward.id("Thu Lan"),
        ward.id("Minh Tuấn"),
        token,
        token.replaceAll("-", ""),
        "2026-11-16T02:00",
        "2026-11-16T07:31",
        "2026-11-17T08:00",
        "2026-11-17T13:31",
        ...ward.forms,
      ];
      // The staff directory names everybody, and the author's own form shows the token.
      const staffList = /.*"sk":\{"S":"user#.*/g;
      const { answers: _ownForm, ...read } = sinks;
      for (const [sink, text] of Object.entries(read)) {
        const told = text.replace(staffList, "");
        for (const trace of traces) expect(told.includes(trace), `${trace} in ${sink}`).toBe(false);
      }
    }
  });

  test("and what would tell them apart is where it belongs: in the Sealed table", async () => {
    for (const [{ ward }, author] of [
      [one, "Thu Lan"],
      [other, "Minh Tuấn"],
    ] as const) {
      const { Items = [] } = await ward.tables.client.send(new ScanCommand({ TableName: ward.tables.sealedTable }));
      expect(JSON.stringify(Items.filter(({ sk }) => sk?.S?.startsWith("item#")))).toContain(ward.id(author));
    }
  });
});

test("who opened the form of suggestions is in the queue, who handed it in without a name is in nothing", async () => {
  const first = await twoDays("Thu Lan", "2026-11-16T02:00:00.000Z", fromShortcut);
  const second = await twoDays("Minh Tuấn", "2026-11-16T07:31:00.000Z", fromShortcut);
  expect(first.token).toMatch(/^[0-9A-Z-]{24}$/);
  expect(first.sinks.jobs.match(/suggestions\.fill-form/g)).toHaveLength(2);
  expect(second.sinks).toEqual(first.sinks);
}, 120_000);
