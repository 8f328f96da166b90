import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { moveSuggestion } from "#shared/suggestions/move-suggestion.ts";
import { raiseSuggestion } from "#shared/suggestions/raise-suggestion.ts";
import type { Raise } from "#shared/suggestions/suggestion.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { refusedFieldsOf } from "#test/functions/http/refusal.ts";
import { anExchange } from "#test/kit/an-exchange.ts";
import { totalCost } from "#test/kit/dynamodb.ts";

const day = (number: number) => `2026-01-${String(number).padStart(2, "0")}T02:00:00.000Z`;

async function anOfficeWithSuggestions() {
  const office = await anExchange({
    staff: [
      { slackUser: "ULAN", name: "Thu Lan", department: "justice", role: "officer" },
      { slackUser: "UTHAO", name: "Thanh Thảo", department: "justice", role: "head" },
    ],
  });
  const { documentClient, peopleTable } = office.tables;
  const deps = {
    suggestions: dynamoSuggestions(documentClient, peopleTable),
    timers: dynamoTimers(documentClient, peopleTable),
  };
  const opened = { ...office.office, trackingKey: "" };
  const raise = (sourceKey: string, changes: Partial<Raise>) =>
    raiseSuggestion(
      { source: "form", sourceKey, author: "ULAN", department: "justice", text: "Thêm ghế", at: day(5), ...changes },
      opened,
      deps,
    );
  const first = await raise("1", { text: "=1+1; thêm ghế, và quạt" });
  const fields = { note: "Sảnh không còn chỗ trống", basis: "TCVN 4601:2012" };
  const step = { id: first.id, by: "UTHAO", at: day(6), request: "m", to: "declined", fields } as const;
  await deps.suggestions.second("27163", first.id, "UTHAO", true, day(6));
  await moveSuggestion(step, opened, deps);
  const sealed = await raise("2", { source: "sealed", author: undefined, replyHash: "HASHOFTHETOKEN", at: day(7) });
  for (let number = 3; number <= 12; number += 1) await raise(String(number), { at: day(8) });
  return { office, first, sealed };
}

let world: Awaited<ReturnType<typeof anOfficeWithSuggestions>>;
beforeAll(async () => {
  world = await anOfficeWithSuggestions();
});
const exportAs = (query: Record<string, string> = {}) =>
  world.office.exchange.send("GET", "/v1/offices/27163/exports/suggestions", {
    query: { from: "2026-01-01", to: "2026-01-31", ...query },
  });
const rowsOf = (body: string) => parse(body, { columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];

describe("the export of suggestions", () => {
  test("says what was raised, by whom, and what became of it; no cell is a formula", async () => {
    const { status, body, headers } = await exportAs();
    expect([status, headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(rowsOf(body).find(({ id }) => id === world.first.id)).toEqual({
      id: world.first.id,
      raisedOn: "2026-01-05",
      department: "justice",
      author: "Thu Lan",
      text: "'=1+1; thêm ghế, và quạt",
      state: "declined",
      confirmed: "false",
      accountable: "Thanh Thảo",
      answerBy: "2026-01-10",
      answered: "on-time",
      seconders: "1",
      lastStepOn: "2026-01-06",
      note: "Sảnh không còn chỗ trống",
      basis: "TCVN 4601:2012",
      mergedInto: "",
      plannedBy: "",
      plannedFor: "",
    });
  });

  test("says nothing about an anonymous author, and where it came from neither", async () => {
    for (const format of ["csv", "ndjson"]) {
      const { body } = await exportAs({ format });
      expect(body).toContain(world.sealed.id);
      for (const trace of ["HASHOFTHETOKEN", "sealed", "replyHash", "ULAN", "sourceHash"])
        expect(body).not.toContain(trace);
    }
    const row = rowsOf((await exportAs()).body).find(({ id }) => id === world.sealed.id);
    expect(row).toMatchObject({ author: "", raisedOn: "2026-01-07" });
  });

  test("comes in pages that hold each once", async () => {
    const ids: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const { body, headers } = await exportAs({ limit: "5", ...(cursor !== undefined && { cursor }) });
      ids.push(...rowsOf(body).map(({ id }) => id));
      cursor = headers["next-cursor"];
    } while (cursor !== undefined);
    expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
  });

  test("costs two round trips and half a unit a suggestion", async () => {
    await exportAs();
    world.office.exchange.calls.length = 0;
    await exportAs();
    expect(totalCost(world.office.exchange.calls)).toEqual({ roundTrips: 2, wcu: 0, rru: 7, indexWcu: 0 });
  });

  test.each([
    ["a period that ends before it begins", { from: "2026-02-01" }, ["to"]],
    ["more than a year", { from: "2024-01-01" }, ["to"]],
    ["a date that is none", { from: "2026-13-01" }, ["from"]],
    ["a cursor of another make", { cursor: "x".repeat(9) }, ["cursor"]],
  ])("is refused for %s", async (_, query, fields) => {
    const answer = await exportAs(query);
    expect(answer.status).toBe(400);
    expect(refusedFieldsOf(answer)).toEqual(fields);
  });

  test("begins with a byte order mark for Excel", async () => {
    expect((await exportAs({ bom: "true" })).body.startsWith("\uFEFFid,")).toBe(true);
  });
});
