import { expect, test } from "vitest";
import { callSchedules, type Schedule } from "#infra/local/host/schedules.ts";

const dead = { url: "http://dead", arn: "arn:dead" };
const everyMinute: Schedule = { functionId: "Tick", ruleArn: "arn:rule", retries: 1, onFailure: dead };
const at = new Date("2026-11-20T09:45:00.123Z");

async function called(failures: number, schedule: Schedule = everyMinute) {
  const events: unknown[] = [];
  const left: [string, unknown][] = [];
  const invoke = async (_functionId: string, event: unknown) => {
    events.push(event);
    if (events.length <= failures) throw new Error("not now");
  };
  const send = async (url: string, body: string) => {
    left.push([url, JSON.parse(body)]);
  };
  await callSchedules([schedule], at, invoke, { send });
  return { events, left };
}

test("the minute arrives as EventBridge writes it, in whole seconds", async () => {
  const { events } = await called(0);
  expect(events).toEqual([
    {
      version: "0",
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      "detail-type": "Scheduled Event",
      source: "aws.events",
      account: "000000000000",
      time: "2026-11-20T09:45:00Z",
      region: "ap-southeast-1",
      resources: ["arn:rule"],
      detail: {},
    },
  ]);
});

test("a minute that failed comes again as the same event", async () => {
  const { events, left } = await called(1);
  expect(events[1]).toEqual(events[0]);
  expect(left).toEqual([]);
});

test("a minute that keeps failing is left for the operator with its error", async () => {
  const { events, left } = await called(9);
  expect(events.length).toBe(2);
  expect(left).toEqual([["http://dead", { requestPayload: events[0], responsePayload: { errorMessage: "not now" } }]]);
});

test("without a place for failures the error is not swallowed", async () => {
  await expect(called(9, { ...everyMinute, onFailure: undefined })).rejects.toThrow("not now");
});
