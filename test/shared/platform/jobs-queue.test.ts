import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Job } from "#shared/jobs.ts";
import { sqsJobQueue } from "#shared/platform/jobs-queue.ts";
import { QueueUnavailable } from "#shared/platform/sqs.ts";
import { theQueues } from "./a-queue.ts";

let queues: Awaited<ReturnType<typeof theQueues>>;
beforeEach(async () => {
  queues = await theQueues();
});
afterEach(() => queues.stop());

const open = (date: string): Job => ({ type: "end-of-day.open", officeId: "27163", at: `${date}T09:45:00.000Z`, date });
const ready = () =>
  queues.jobs().ready.map(({ body, messageGroupId }) => {
    const { sentAt, ...job } = JSON.parse(body);
    expect(Math.abs(Date.now() - sentAt)).toBeLessThan(60_000);
    return { lane: messageGroupId, job };
  });

describe("the lane queue on an SQS engine", () => {
  test("keeps jobs in order within the lane of their office and workspace", async () => {
    const queue = sqsJobQueue(queues.jobsUrl);
    await queue.send("T0WARD", "a", open("2026-11-19"));
    await queue.send("T0WARD", "b", open("2026-11-20"));
    expect(ready()).toEqual([
      { lane: "T0WARD.27163", job: open("2026-11-19") },
      { lane: "T0WARD.27163", job: open("2026-11-20") },
    ]);
  });

  test("takes the same key as one job, and any text as a key", async () => {
    const queue = sqsJobQueue(queues.jobsUrl);
    const key = `end-of-day/Phường Hòa Hưng ${"x".repeat(300)}`;
    for (let time = 0; time < 4; time++) await queue.send("T0WARD", key, open("2026-11-20"));
    await queue.send("T0OTHER", key, open("2026-11-20"));
    expect(ready().map(({ lane }) => lane)).toEqual(["T0WARD.27163", "T0OTHER.27163"]);
  });

  test("takes more than ten at once, and all again after a failure", async () => {
    const queue = sqsJobQueue(queues.jobsUrl);
    const jobs = Array.from({ length: 23 }, (_, index) => ({
      lane: "T0WARD",
      key: `k${index}`,
      job: open(`2026-11-${String(index + 1).padStart(2, "0")}`),
    }));
    await queue.sendAll(jobs);
    await queue.sendAll(jobs);
    expect(ready().map(({ job }) => job.date)).toEqual(jobs.map(({ job }) => (job as { date: string }).date));
  });

  test("refuses a job that is too big and a lane that is no team", async () => {
    const queue = sqsJobQueue(queues.jobsUrl);
    const huge = { ...open("2026-11-20"), officeId: "ộ".repeat(8_001) };
    await expect(queue.send("T0WARD", "k", huge)).rejects.toThrow(RangeError);
    await expect(queue.sendAll([{ lane: "", key: "k", job: open("2026-11-20") }])).rejects.toThrow(RangeError);
    expect(ready()).toEqual([]);
  });

  test("says which queue error it met", async () => {
    const queue = sqsJobQueue(queues.jobsUrl.replace("Jobs", "Nowhere"));
    await expect(queue.send("T0WARD", "k", open("2026-11-20"))).rejects.toMatchObject({
      name: "QueueUnavailable",
      code: expect.stringMatching(/QueueDoesNotExist|NonExistentQueue/),
    });
  });
});

describe("trouble on the way to the queue", () => {
  // The queue's own address tells where it is when the environment does not.
  beforeEach(() => {
    delete process.env["AWS_ENDPOINT_URL_SQS"];
  });

  /** Answers each request with the next of `answers`; 0 cuts the connection. */
  async function troubled(answers: number[]) {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(String(request.headers["x-amz-target"]));
      const status = answers.shift() ?? 200;
      if (status === 0) return request.socket.destroy();
      return response.writeHead(status).end(status === 200 ? "{}" : '{"__type":"com.amazonaws.sqs#AccessDenied"}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/0/Jobs.fifo`;
    return { asked, queue: sqsJobQueue(url), stop: () => server.close() };
  }

  test.each([
    ["a lost answer", [0]],
    ["a fault of SQS", [500]],
    ["an unavailable SQS", [503]],
  ])("%s is tried once more", async (_, answers) => {
    const { asked, queue, stop } = await troubled(answers);
    await queue.send("T0WARD", "k", open("2026-11-20"));
    expect(asked).toEqual(["AmazonSQS.SendMessage", "AmazonSQS.SendMessage"]);
    stop();
  });

  test("what keeps failing is not taken for sent", async () => {
    const { queue, stop } = await troubled([500, 0]);
    await expect(queue.send("T0WARD", "k", open("2026-11-20"))).rejects.toThrow(QueueUnavailable);
    stop();
  });

  test("a refusal is not repeated", async () => {
    const { asked, queue, stop } = await troubled([400]);
    await expect(queue.send("T0WARD", "k", open("2026-11-20"))).rejects.toMatchObject({ code: "AccessDenied" });
    expect(asked).toHaveLength(1);
    stop();
  });
});
