import { BatchExecuteStatementCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeEach, describe, expect, test } from "vitest";
import { anExchange, anInstanceOfExchange } from "#test/kit/an-exchange.ts";
import { Killed, killAt, loseAnswerAt } from "#test/kit/dynamodb.ts";
import { aRow, manyRows, resultsOf } from "./rows.ts";

let office: Awaited<ReturnType<typeof anExchange>>;
beforeEach(async () => {
  office = await anExchange();
});

const another = () => anInstanceOfExchange(office.tables, office.apiKey, office.office.id);

async function stored(): Promise<Record<string, unknown>[]> {
  const { documentClient, dossiersTable } = office.tables;
  const { Items = [] } = await documentClient.send(new ScanCommand({ TableName: dossiersTable, ConsistentRead: true }));
  return Items.filter(({ sk }) => sk === "dossier").toSorted((a, b) => (`${a["pk"]}` < `${b["pk"]}` ? -1 : 1));
}

const file = manyRows(120);
const own = aRow({ code: "H29.27163-260105-0003" });

describe("a function that dies in the middle of an import", () => {
  test.each(["before", "after"] as const)(
    "right %s any of its calls leaves what the same file finishes",
    async (when) => {
      const whole = await anExchange();
      await whole.exchange.rows([...file, own]);
      // Key, office, the own numbers of a day, two reads, the writes.
      for (const nth of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
        const dying = another();
        killAt(dying.client, nth, when);
        await dying.rows([...file, own]).catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
      }
      const { body } = await another().rows([...file, own]);
      expect(body.created + body.unchanged).toBe(121);
      const again = await another().rows([...file, own]);
      expect(again.body.unchanged).toBe(121);
      const { documentClient, dossiersTable } = whole.tables;
      const { Items = [] } = await documentClient.send(new ScanCommand({ TableName: dossiersTable }));
      const expected = Items.filter(({ sk }) => sk === "dossier").toSorted((a, b) =>
        `${a["pk"]}` < `${b["pk"]}` ? -1 : 1,
      );
      expect(await stored()).toEqual(expected);
    },
  );

  test("whose answers are lost writes nothing twice", async () => {
    for (const nth of [3, 4, 5, 6]) {
      const instance = another();
      loseAnswerAt(instance.client, nth);
      expect((await instance.rows(file)).status).toBe(200);
    }
    const versions = (await stored()).map(({ version, history }) => [version, (history as unknown[]).length]);
    for (const [version, steps] of versions) expect(version).toBe(steps);
    expect(versions).toHaveLength(120);
  });

  test("because the table takes no more says 503, and the rest is taken later", async () => {
    const instance = another();
    let writes = 0;
    instance.client.middlewareStack.add(
      (next) => async (args) => {
        if (!("Statements" in (args.input as object))) return next(args);
        writes += 1;
        if (writes > 2) throw Object.assign(new Error("slow down"), { name: "ThrottlingException" });
        return next(args);
      },
      { step: "initialize", name: "throttle" },
    );
    const refused = await instance.rows(file);
    expect([refused.status, refused.body.type]).toEqual([503, "urn:benang:problem:try-again"]);
    const there = (await stored()).length;
    expect(there).toBeLessThanOrEqual(50);
    const { body } = await another().rows(file);
    expect([body.created, body.unchanged, (await stored()).length]).toEqual([120 - there, there, 120]);
  });

  test("single statements that are throttled are carried out a moment later", async () => {
    const instance = another();
    let first = true;
    instance.client.middlewareStack.add(
      (next, { commandName }: { commandName?: string }) =>
        async (args) => {
          if (commandName !== BatchExecuteStatementCommand.name || !first) return next(args);
          first = false;
          const { Statements } = args.input as { Statements: object[] };
          const result = await next({ ...args, input: { ...args.input, Statements: Statements.slice(1) } });
          const { Responses = [] } = result.output as { Responses?: object[] };
          const throttled = { Error: { Code: "ProvisionedThroughputExceeded", Message: "" } };
          return { ...result, output: { ...result.output, Responses: [throttled, ...Responses] } };
        },
      { step: "initialize", name: "throttle" },
    );
    const { body } = await instance.rows(file);
    expect([body.created, (await stored()).length]).toEqual([120, 120]);
  });
});

describe("two imports at once", () => {
  test("of the same file write each row once", async () => {
    const answers = await Promise.all([1, 2, 3].map(() => another().rows(file)));
    const created = answers.reduce((sum, { body }) => sum + body.created, 0);
    expect([created, (await stored()).length]).toEqual([120, 120]);
    for (const { body } of answers) expect(body.created + body.unchanged).toBe(120);
  });

  test("of several versions leave the newest of each dossier, and lose no step", async () => {
    const versions = [1, 2, 3, 4, 5].map((version) =>
      file.map((row) => ({
        ...row,
        status: 4,
        finishedAt: null,
        returnedAt: null,
        version,
        channel: (version % 3) + 1,
      })),
    );
    const answers = await Promise.all(versions.map((rows) => another().rows(rows)));
    for (const { body } of answers) expect(resultsOf(body).filter((result) => result === "invalid")).toEqual([]);
    for (const item of await stored()) {
      const history = item["history"] as string[];
      expect([item["importVersion"], item["channel"], item["version"]]).toEqual([5, "post", history.length]);
    }
  });

  test("meet a step that the counter makes at the same moment, and both stay", async () => {
    const row = aRow({ status: 2 });
    await another().rows([row]);
    const path = `/v1/offices/27163/dossiers/${row.code}/moves`;
    const body = { move: "start-work", occurredAt: "2026-01-05T09:00:00+07:00" };
    const newer = { ...row, version: 2, channel: 3 };
    const [moved, imported] = await Promise.all([
      office.send("POST", path, { key: "start", body }),
      another().rows([newer]),
    ]);
    expect([moved.status, resultsOf(imported.body)]).toEqual([200, ["updated"]]);
    const dossier = (await office.send("GET", `/v1/offices/27163/dossiers/${row.code}`)).body;
    const moves = dossier.history.map(({ move }: { move: string }) => move);
    expect(moves).toEqual(expect.arrayContaining(["receive", "start-work", "correct"]));
    expect(dossier).toMatchObject({ channel: "post", importVersion: 2, version: moves.length });
  });
});
