import { describe, expect, test } from "vitest";
import { queueTouched, showingTimer } from "#shared/signing/queue-change.ts";

const inQueue = { gsi2pk: "27163#signing", promisedAt: "2026-11-20T10:00:00.000Z" };
const outside = { promisedAt: "2026-11-20T10:00:00.000Z" };

test.each([
  ["laid before the signer", outside, inQueue, "27163"],
  ["signed, sent back or withdrawn", inQueue, outside, "27163"],
  ["extended while it lies there", inQueue, { ...inQueue, promisedAt: "2026-11-23T10:00:00.000Z" }, "27163"],
  ["noted beside its course", inQueue, { ...inQueue, version: 4 }, undefined],
  ["received", undefined, outside, undefined],
  ["worked on", outside, { ...outside, version: 2 }, undefined],
] as const)("a dossier %s", (_, before, after, office) => {
  expect(queueTouched({ before, after })).toBe(office);
});

describe("the message of the queue", () => {
  const office = { id: "27163", slack: { team: "T0WARD" } } as Parameters<typeof showingTimer>[0];
  test.each([
    ["2026-11-20T01:00:00.000Z", "2026-11-20T01:01:00.000Z"],
    ["2026-11-20T01:00:54.999Z", "2026-11-20T01:01:00.000Z"],
    ["2026-11-20T01:00:55.001Z", "2026-11-20T01:02:00.000Z"],
  ])("of what happened at %s is brought up to date at %s, once", (now, dueAt) => {
    const job = { type: "signing.show", officeId: "27163", at: dueAt };
    expect(showingTimer(office, now)).toEqual({
      officeId: "27163",
      key: `signing/${dueAt}`,
      dueAt,
      work: { lane: "T0WARD", job },
    });
  });
});
