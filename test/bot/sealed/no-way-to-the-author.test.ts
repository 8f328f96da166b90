import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { parse } from "csv-parse/sync";
import { expect, test, vi } from "vitest";
import { publishableWithin } from "#shared/sealed/publishable-counts.ts";
import { openWithKey } from "#test/kit/an-api.ts";
import { anInstanceOfExchange } from "#test/kit/an-exchange.ts";
import { aSealingWard, type SealingWard } from "./a-sealing-ward.ts";

const leader = "Bích Ngân";
const authors = ["Thu Lan", "Minh Tuấn", "Ngọc Hạnh"];
const year = { from: "2026-01-01", to: "2026-12-31" };

/** The export of the office's own software, by its real route. */
async function anExport(ward: SealingWard) {
  const apiKey = await openWithKey(ward.tables, ward.office);
  const { send } = anInstanceOfExchange(ward.tables, apiKey, ward.office.id);
  return async (format: "csv" | "ndjson" = "csv"): Promise<string> => {
    const path = `/v1/offices/${ward.office.id}/exports/suggestions`;
    const { status, body } = await send("GET", path, { query: { ...year, format } });
    expect(status).toBe(200);
    return body;
  };
}

/** All of the table but the list of the staff, which names everybody. */
async function rowsOf({ tables, office }: SealingWard): Promise<string> {
  const { Items = [] } = await tables.client.send(new ScanCommand({ TableName: tables.peopleTable }));
  const told = Items.filter(({ pk, sk }) => pk?.S?.startsWith(`${office.id}#`) && !sk?.S?.startsWith("user#"));
  expect(told.length).toBeGreaterThan(0);
  return JSON.stringify(told);
}

test("a leader who opens an anonymous suggestion by every way out finds no author", async () => {
  const logged: string[] = [];
  const log = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => logged.push(String(chunk)) > 0);
  const ward = await aSealingWard();
  const { slack } = ward;
  await ward.openHomes([...authors, leader]);
  const calls = slack.calls().length;
  const tokens: string[] = [];
  for (const [index, name] of authors.entries()) tokens.push(await ward.write(name, `Xin thêm ghế chờ số ${index}`));
  await ward.settle();
  await ward.release("2026-11-17");
  const messages = await slack.messages("cuoi-ngay");
  expect(messages).toHaveLength(3);
  const views: unknown[] = [];
  for (const { ts } of messages) {
    await slack.press(leader, "cuoi-ngay", ts, "suggestions.handle");
    await ward.settle();
    views.push(slack.modal(leader)?.content);
    await slack.pressInView(leader, "suggestions.to", "acknowledged");
    await ward.settle();
    await slack.submitView(leader);
    await ward.settle();
  }
  await ward.openHomes([leader]);
  const rows = await rowsOf(ward);
  const exported = await anExport(ward);
  const ways = {
    csv: await exported("csv"),
    ndjson: await exported("ndjson"),
    rows,
    // With metadata, block ids and values of buttons.
    messages: JSON.stringify(await slack.messages("cuoi-ngay")),
    threads: JSON.stringify(await Promise.all(messages.map(({ ts }) => slack.thread("cuoi-ngay", ts)))),
    told: JSON.stringify(await slack.messages(slack.dmOf(leader))),
    forms: JSON.stringify([views, slack.home(leader)?.content]),
    posted: JSON.stringify(
      slack
        .calls()
        .slice(calls)
        .filter(({ method }) => method.startsWith("chat.")),
    ),
    jobs: JSON.stringify(ward.done.filter(({ type }) => !type.startsWith("home."))),
    logs: logged.join(""),
  };
  log.mockRestore();
  for (const way of ["csv", "ndjson", "rows", "messages", "forms"] as const)
    expect(ways[way]).toContain("ghế chờ số 1");
  const traces = [...authors.flatMap((name) => [name, ward.id(name)]), ...tokens, ...ward.forms];
  for (const [way, text] of Object.entries(ways)) {
    for (const trace of traces) expect(text.includes(trace), `${trace} in ${way}`).toBe(false);
  }
});

test("two reports that are subtracted leave nothing, or three people's words at least", async () => {
  const ward = await aSealingWard();
  await ward.openHomes([...authors, "Quang Phúc"]);
  const exported = await anExport(ward);
  const reports: { id: string; raisedOn: string; author: string }[][] = [];
  const days = [
    ["2026-11-16", ["Thu Lan"]],
    ["2026-11-17", ["Minh Tuấn", "Ngọc Hạnh"]],
    ["2026-11-18", ["Thu Lan", "Quang Phúc"]],
    ["2026-11-19", ["Thu Lan"]],
    ["2026-11-20", ["Minh Tuấn"]],
  ] as const;
  for (const [date, names] of days) {
    ward.time.now = Date.parse(`${date}T02:00:00.000Z`);
    for (const [index, name] of names.entries()) await ward.write(name, `Xin thêm quạt trần ${date} ${index}`);
    await ward.settle();
    await ward.release(date);
    reports.push(parse(await exported(), { columns: true }));
  }
  const grownBy = reports.map((report, day) => report.length - (reports[day - 1]?.length ?? 0));
  expect(grownBy).toEqual([0, 3, 0, 0, 4]);
  const all = reports.at(-1) ?? [];
  expect(all.every(({ author }) => author === "")).toBe(true);
  // The day is that of the release, for all of them alike.
  expect(all.map(({ raisedOn }) => raisedOn).toSorted()).toEqual([
    ...Array(3).fill("2026-11-17"),
    ...Array(4).fill("2026-11-20"),
  ]);
  const counts = reports.flatMap((_, day) => ({ date: days[day]?.[0] ?? "", items: grownBy[day] ?? 0 }));
  const told = [...counts.keys()].map((day) => {
    const blocks = publishableWithin(counts.slice(0, day + 1), year);
    return blocks.reduce((sum, { items }) => sum + items, 0);
  });
  expect(told).toEqual([0, 3, 3, 3, 7]);
});
