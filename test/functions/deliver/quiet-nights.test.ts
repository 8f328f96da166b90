import { afterAll, beforeAll, expect, test } from "vitest";
import type { Delivery } from "#shared/deliveries/delivery.ts";
import { fireDue } from "#shared/timers/fire-due.ts";
import { dynamoDueTimers } from "#shared/timers/timer-table.ts";
import { aMessage, aPost, type Post } from "./a-post.ts";

let post: Post;
beforeAll(async () => {
  post = await aPost();
});
afterAll(() => post.providers.stop());

const brought = (code: string) => post.mail.messages().filter(({ text }) => text.includes(code));
/** 21:30 on Friday and 07:00 on Saturday in the ward. */
const night = "2026-11-20T14:30:00.000Z";
const morning = "2026-11-21T00:00:00.000Z";

/** What the minute tick queues. */
async function tick(now: string): Promise<Delivery[]> {
  const queued: Delivery[] = [];
  const deliveries = { sendAll: async (all: readonly Delivery[]) => void queued.push(...all) };
  const timers = dynamoDueTimers(post.tables.documentClient, post.tables.peopleTable);
  await fireDue(now, { timers, jobs: { sendAll: async () => undefined }, deliveries });
  return queued;
}

/** A function that lives at an instant. */
function at(now: string) {
  const instance = post.instance();
  instance.clock.now = Date.parse(now);
  return instance;
}

test("news of the night waits for the morning, however often it comes, and is then told once", async () => {
  const code = await post.dossier({ moves: ["start-work", "finish"] });
  const delivery = aMessage(code, 3, "result-ready");
  expect(await at(night).deliver([delivery, delivery])).toEqual([]);
  await at("2026-11-20T20:00:00.000Z").deliver(delivery);
  expect(brought(code)).toEqual([]);
  expect(await tick("2026-11-20T23:59:00.000Z")).toEqual([]);
  const queued = await tick(morning);
  expect(queued).toEqual([{ ...delivery, at: morning }]);
  await at(morning).deliver([...queued, ...queued]);
  expect(brought(code)).toHaveLength(1);
});

test("a result that was handed over before the morning is not announced any more", async () => {
  const code = await post.dossier({ moves: ["start-work", "finish"] });
  await at(night).deliver(aMessage(code, 3, "result-ready"));
  await post.move(code, "return", Date.parse(night));
  await at(morning).deliver(await tick(morning));
  expect(brought(code)).toEqual([]);
  expect(await post.messageRow(code, 3, "sms")).toMatchObject({ state: "skipped", reason: "superseded" });
});

test("a death does not wait, whether it was taken in at night or its result comes late", async () => {
  const urgent = await post.dossier({ procedure: "1.000656", at: night });
  await at(night).deliver(aMessage(urgent, 1, "accepted"));
  const late = await post.dossier({ procedure: "1.000656", moves: ["start-work", "finish"] });
  await at(night).deliver(aMessage(late, 3, "result-ready"));
  expect([...brought(urgent), ...brought(late)]).toHaveLength(2);
  expect(await tick(morning)).toEqual([]);
});

test("a morning that came so late that it is night again waits once more, and is not lost", async () => {
  const code = await post.dossier({ moves: ["start-work", "finish"] });
  await at(night).deliver(aMessage(code, 3, "result-ready"));
  const nextNight = "2026-11-21T14:30:00.000Z";
  await at(nextNight).deliver(await tick(nextNight));
  expect(brought(code)).toEqual([]);
  const nextMorning = "2026-11-22T00:00:00.000Z";
  await at(nextMorning).deliver(await tick(nextMorning));
  expect(brought(code)).toHaveLength(1);
});
