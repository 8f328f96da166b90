import { expect, vi } from "vitest";
import { openStreams } from "#test/kit/dynamodb.ts";
import { streamEvent } from "#test/kit/stream-records.ts";
import { theQueues } from "#test/shared/platform/a-queue.ts";
import { aSealingWard, type SealingWard } from "./a-sealing-ward.ts";
import { everybody, marks, readSinks } from "./sinks.ts";

export const alike = "Nên có thêm một quầy chứng thực buổi sáng, bà con chờ lâu";
export const others = [
  ["Ngọc Hạnh", "Xin thêm quạt ở phòng chờ", "2026-11-16T03:20:00.000Z"],
  ["Quang Phúc", "Nên mở cửa sớm mười lăm phút", "2026-11-16T06:45:00.000Z"],
] as const;
/**
 * The same days twice, but for who wrote one of three suggestions and at what hour, who looked it up and answered: with the same words,
 * chances and clock otherwise, all that anybody could read must be the same, byte for byte.
 */
export async function twoDays(author: string, writtenAt: string, write: Write = fromHome) {
  const logged: string[] = [];
  const log = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => logged.push(String(chunk)) > 0);
  try {
    const ward = await aSealingWard();
    await openStreams(ward.tables);
    const relay = await aRelay(ward);
    await ward.openHomes(everybody);
    const before = marks(ward);
    const token = await write(ward, author, writtenAt);
    for (const [name, text, at] of others) {
      ward.time.now = Date.parse(at);
      await ward.write(name, text);
    }
    await ward.settle();
    await ward.release("2026-11-17");
    // By the token: state and history, then a word of the author's.
    ward.time.now = Date.parse(writtenAt) + 30 * 3_600_000;
    // Slack is down at first: what is logged of it says nothing either.
    ward.slack.faults.next("views.update", { kind: "refuse", error: "internal_error" });
    await ward.lookUp(author, token);
    ward.slack.type(author, { act: "note", words: "Nhất là sáng thứ hai" });
    await ward.slack.submitView(author);
    await ward.settle();
    await ward.release("2026-11-18");
    const sinks = await readSinks(ward, before, { relayed: await relay(), logged });
    return { ward, sinks, token };
  } finally {
    log.mockRestore();
  }
}

/** How the author writes. @returns the token that was shown */
type Write = (ward: SealingWard, author: string, at: string) => Promise<string>;

/** From the home tab: nothing at all is queued. */
async function fromHome(ward: SealingWard, author: string, at: string): Promise<string> {
  ward.time.now = Date.parse(at);
  return ward.write(author, alike);
}

/** From the form that everybody opens who proposes something: two open it, one hands it in without a name, the other closes it. */
export async function fromShortcut(ward: SealingWard, author: string, at: string): Promise<string> {
  const { slack } = ward;
  const both = ["Thu Lan", "Minh Tuấn"];
  for (const name of both) await slack.shortcut(name, "suggestions.raise");
  await ward.settle();
  ward.time.now = Date.parse(at);
  for (const name of both.filter((one) => one !== author)) await slack.closeView(name);
  slack.type(author, { text: alike, as: "anonymous" });
  await slack.submitView(author);
  await slack.submitView(author);
  const shown = JSON.stringify(slack.modal(author)?.content);
  await slack.closeView(author);
  return /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}/.exec(shown)?.[0] ?? "";
}

/** The real function over the real stream, with queues of its own. */
async function aRelay({ tables }: SealingWard) {
  const queues = await theQueues();
  Object.assign(process.env, {
    PEOPLE_TABLE: tables.peopleTable,
    JOBS_QUEUE_URL: queues.jobsUrl,
    DELIVERIES_QUEUE_URL: queues.deliveriesUrl,
    AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint,
  });
  vi.resetModules();
  const { handler } = await import("#functions/relay.ts");
  return async () => {
    const event = await streamEvent(tables, tables.peopleTable);
    expect(await handler(event)).toEqual({ batchItemFailures: [] });
    const queued = [queues.jobs(), queues.deliveries()].flatMap(({ ready }) => ready.map(({ body }) => body));
    await queues.stop();
    return JSON.stringify(queued);
  };
}
