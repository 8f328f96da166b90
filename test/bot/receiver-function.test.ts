import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { afterAll, beforeAll, expect, test } from "vitest";
import { theQueues } from "#test/shared/platform/a-queue.ts";
import { anEvent, aPress, aRequest, asBase64, asForm, signatureOf, theApp } from "./a-slack-request.ts";

let queues: Awaited<ReturnType<typeof theQueues>>;
let receiver: typeof import("#bot/receiver.ts");

beforeAll(async () => {
  queues = await theQueues();
  // What the stack would set; the receiver reads it when it is loaded, as on Lambda.
  Object.assign(process.env, {
    JOBS_QUEUE_URL: queues.jobsUrl,
    SEALINGS_QUEUE_URL: queues.sealingsUrl,
    SLACK_SIGNING_SECRET: theApp.secret,
    SLACK_APP_ID: theApp.appId,
    SLACK_API_URL: "http://127.0.0.1:9/api/",
    SLACK_BOT_TOKENS: JSON.stringify({ [theApp.team]: "xoxb-none" }),
    SLACK_TEAMS: theApp.team,
  });
  receiver = await import("#bot/receiver.ts");
});
afterAll(() => queues.stop());

/** Signed now, since the function looks at the real time. */
function call(body: string) {
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = {
    "x-slack-request-timestamp": String(timestamp),
    "x-slack-signature": signatureOf(body, timestamp),
  };
  return receiver.handler(asBase64(aRequest(body, headers)) as APIGatewayProxyEventV2, {} as Context);
}
const jobs = () =>
  queues.jobs().ready.map(({ messageGroupId, body }) => ({ lane: messageGroupId, ...JSON.parse(body) }));

test("what is delivered five times, all at once, is one job in the lane of its channel or office", async () => {
  const event = JSON.stringify(anEvent());
  const press = asForm(aPress("overload.offer-help", "27163/justice/2026-11-20T08:00:00.000Z"));
  const answers = await Promise.all([event, press].flatMap((body) => Array.from({ length: 5 }, () => call(body))));
  expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  expect(jobs().sort((one, other) => one.type.localeCompare(other.type))).toMatchObject([
    { lane: `${theApp.team}.C0EVENING`, type: "end-of-day.reply", text: "Xin thêm một quầy chứng thực buổi sáng" },
    { lane: `${theApp.team}.27163`, type: "overload.offer-help", user: "U0LAN" },
  ]);
});

test("its handler takes two arguments, as Node 24 on Lambda demands", () => {
  expect(receiver.handler).toHaveLength(2);
});
