import { expect, test } from "vitest";
import { untilQuiet } from "#infra/local/host/quiet.ts";

const nothing = async () => undefined;

test("an office is quiet when a whole look at it found nothing and nothing began meanwhile", async () => {
  const queued = [2, 1, 0, 0];
  // Before and after each look: a call began while the third one looked.
  const started = [1, 1, 2, 2, 3, 4, 4, 4];
  let looks = 0;
  await untilQuiet(
    {
      caughtUp: async () => {
        looks += 1;
      },
      queued: async () => queued.shift() ?? 0,
      calls: () => ({ started: started.shift() ?? 0, running: 0 }),
    },
    nothing,
    1_000,
  );
  expect(looks).toBe(4);
});

test("what is left is said when it does not become quiet in time", async () => {
  const busy = { caughtUp: nothing, queued: async () => 3, calls: () => ({ started: 5, running: 1 }) };
  await expect(untilQuiet(busy, nothing, 50)).rejects.toThrow(
    "Not quiet after 50 ms: 3 messages queued, 1 calls running",
  );
});

test("a stream that never answers does not hold it for ever", async () => {
  const deaf = {
    caughtUp: () => new Promise<void>(() => {}),
    queued: async () => 0,
    calls: () => ({ started: 0, running: 0 }),
  };
  await expect(untilQuiet(deaf, nothing, 50)).rejects.toThrow("Not quiet after 50 ms");
});

test("an error on the way is not taken for quiet", async () => {
  const broken = {
    caughtUp: () => Promise.reject(new Error("gone")),
    queued: async () => 0,
    calls: () => ({ started: 0, running: 0 }),
  };
  await expect(untilQuiet(broken, nothing, 50)).rejects.toThrow("gone");
});
