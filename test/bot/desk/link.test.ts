import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { deskHandlers } from "#bot/desk/jobs.ts";
import { answerer } from "#bot/slack/answer.ts";
import { PassingTrouble } from "#bot/slack/troubles.ts";
import { toInstant } from "#shared/kernel/clock.ts";
import { hashBearer } from "#shared/sessions/bearer.ts";
import { dynamoLinks } from "#shared/sessions/link-table.ts";
import { killAt, totalCost } from "#test/kit/dynamodb.ts";
import { aRunningBot } from "../a-running-bot.ts";
import { aStaffedWard, type StaffedWard } from "../a-staffed-ward.ts";
import { shownText } from "../a-ward.ts";

let ward: StaffedWard;
let bot: Awaited<ReturnType<typeof aRunningBot>>;
beforeAll(async () => {
  ward = await aStaffedWard();
  bot = await aRunningBot(ward.slack);
});

const deskUrl = "https://desk.example/desk";
function worker(process = ward.aProcess()) {
  return deskHandlers({
    offices: ward.offices,
    directory: ward.directory,
    links: dynamoLinks(process.client, ward.tables.sessionsTable),
    random: () => randomBytes(32).toString("base64url"),
    deskUrl,
    clock: () => toInstant(Date.now()),
    answer: answerer(ward.slack.apiUrl),
  });
}
async function typed(name: string, channel = "tro-giup") {
  await ward.slack.command(name, channel, "/quay", "");
  const [job] = bot.take("desk.link");
  if (job === undefined) throw new Error("Nothing was queued");
  return job;
}
const told = (name: string, channel = "tro-giup") => ward.slack.ephemerals(channel, name);
const tokenIn = (message: object | undefined) =>
  /"url":"https:\/\/desk\.example\/desk#([^"]+)"/.exec(JSON.stringify(message))?.[1] ?? "";

describe("/quay", () => {
  test("gives whoever is on the staff a link of their own, for a minute, behind the hash", async () => {
    const process = ward.aProcess();
    await worker(process)["desk.link"](await typed("Thu Lan"));
    const [answer, ...others] = told("Thu Lan");
    expect(others).toEqual([]);
    expect(shownText(answer)).toBe(
      "Mở trang quầy của Phường Hòa Hưng Đường dẫn chỉ dùng một lần, trong 1 phút, và chỉ dành cho anh/chị. Hết hạn thì gõ lại /quay.",
    );
    const links = dynamoLinks(ward.tables.documentClient, ward.tables.sessionsTable);
    const claim = { by: "browser", at: toInstant(Date.now()) };
    const token = tokenIn(answer);
    expect(await links.claim("27163", hashBearer(token), claim)).toMatchObject({ slackUser: ward.id("Thu Lan") });
    expect(totalCost(process.calls)).toMatchObject({ roundTrips: 1, wcu: 1 });
  });
  test("tells a stranger that they are on no list, and makes no link", async () => {
    const process = ward.aProcess();
    await worker(process)["desk.link"](await typed("Quang Phúc"));
    expect(shownText(told("Quang Phúc").at(-1))).toContain("Tôi chưa thấy anh/chị trong danh sách cán bộ.");
    expect(process.calls).toEqual([]);
  });
  test("works in a direct message", async () => {
    const direct = ward.slack.dmOf("Hải Đăng");
    await worker()["desk.link"](await typed("Hải Đăng", direct));
    expect(tokenIn(told("Hải Đăng", direct)[0])).not.toBe("");
  });
  test("said again by a worker that came after a dead one gives another link, never the same", async () => {
    const job = await typed("Ngọc Hạnh");
    const dying = ward.aProcess();
    killAt(dying.client, 1, "after");
    await expect(worker(dying)["desk.link"](job)).rejects.toThrow();
    await worker()["desk.link"](job);
    await worker()["desk.link"](job);
    const tokens = told("Ngọc Hạnh").map(tokenIn);
    expect(tokens).toHaveLength(2);
    expect(new Set(tokens).size).toBe(2);
  });
});

describe("an answer to a command", () => {
  test("that Slack does not take now is tried again", async () => {
    const job = await typed("Bích Ngân");
    const closed = deskHandlers({
      offices: ward.offices,
      directory: ward.directory,
      links: dynamoLinks(ward.tables.documentClient, ward.tables.sessionsTable),
      random: () => randomBytes(32).toString("base64url"),
      deskUrl,
      clock: () => toInstant(Date.now()),
      answer: answerer("http://127.0.0.1:9/api/"),
    });
    const elsewhere = { ...job, responseUrl: "http://127.0.0.1:9/actions/x" };
    await expect(closed["desk.link"](elsewhere)).rejects.toThrow(PassingTrouble);
  });
  test("that comes after half an hour, when Slack takes none, is left", async () => {
    const job = await typed("Bích Ngân");
    await worker()["desk.link"]({ ...job, responseUrl: job.responseUrl.replace(/[^/]+$/, "gone") });
  });
  test("goes to no address but Slack's", async () => {
    const job = await typed("Bích Ngân");
    const strange = { ...job, responseUrl: "https://example.org/hook" };
    await expect(worker()["desk.link"](strange)).rejects.toMatchObject({ code: "strange_response_url" });
  });
});
