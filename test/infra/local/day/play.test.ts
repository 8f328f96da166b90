import { describe, expect, test } from "vitest";
import { type Playing, play } from "#infra/local/day/play.ts";
import type { Step } from "#infra/local/day/step.ts";

const at = (time: string) => `2026-11-20T${time}:00.000Z`;

async function playing(steps: readonly Step[], changes: Partial<Playing> = {}) {
  const told: [string, readonly string[]][] = [];
  const failures: string[] = [];
  await play(steps, {
    lastsMs: 0,
    stopped: new AbortController().signal,
    quarter: (began, words) => told.push([new Date(began).toISOString().slice(11, 16), words]),
    failed: (step, error) => failures.push(`${step.what}: ${String(error)}`),
    ...changes,
  });
  return { told, failures };
}

describe("a played day", () => {
  test("keeps the order within a lane and tells each quarter of an hour what was said", async () => {
    const step = (time: string, lane: string, word: string): Step => ({
      at: at(time),
      lane,
      what: word,
      act: async () => word,
    });
    const { told } = await playing([
      step("09:20", "a", "later"),
      step("09:01", "a", "first"),
      step("09:02", "a", "second"),
    ]);
    expect(told).toEqual([
      ["09:00", ["first", "second"]],
      ["09:15", ["later"]],
    ]);
  });

  test("lets nothing run beside a step that must be alone", async () => {
    const order: string[] = [];
    const step = (time: string, lane: string, alone = false): Step => ({
      at: at(time),
      lane,
      alone,
      what: lane,
      act: async () => {
        order.push(`${lane} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(`${lane} ends`);
        return undefined;
      },
    });
    await playing([step("09:01", "a"), step("09:02", "b"), step("09:03", "scene", true), step("09:04", "c")]);
    expect(order).toEqual([
      "a begins",
      "b begins",
      "a ends",
      "b ends",
      "scene begins",
      "scene ends",
      "c begins",
      "c ends",
    ]);
  });

  test("goes on after a failed step and says which one it was", async () => {
    const bad: Step = {
      at: at("09:00"),
      lane: "a",
      what: "finish the 3rd dossier",
      act: async () => Promise.reject(new Error("409")),
    };
    const good: Step = { at: at("09:01"), lane: "a", what: "return it", act: async () => "returned" };
    expect(await playing([bad, good])).toEqual({
      told: [["09:00", ["returned"]]],
      failures: ["finish the 3rd dossier: Error: 409"],
    });
  });

  test("ends between two steps when it is stopped", async () => {
    const stop = new AbortController();
    const first: Step = {
      at: at("09:00"),
      lane: "a",
      what: "first",
      act: async () => {
        stop.abort();
        return undefined;
      },
    };
    const second: Step = {
      at: at("09:01"),
      lane: "a",
      what: "second",
      act: async () => expect.unreachable("it was stopped"),
    };
    await expect(playing([first, second], { stopped: stop.signal })).rejects.toThrow("aborted");
  });
});
