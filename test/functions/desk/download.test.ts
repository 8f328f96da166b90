import { beforeAll, expect, test } from "vitest";
import { raiseSuggestion } from "#shared/suggestions/raise-suggestion.ts";
import { dynamoSuggestions } from "#shared/suggestions/suggestion-table.ts";
import { dynamoTimers } from "#shared/timers/timer-table.ts";
import { morning } from "#test/kit/an-api.ts";
import { aDesk, userOf } from "./a-desk.ts";

let desk: Awaited<ReturnType<typeof aDesk>>;
let session: string;
beforeAll(async () => {
  desk = await aDesk();
  session = await desk.comeIn(userOf("leader"));
  const { documentClient: client, peopleTable } = desk.tables;
  const deps = { suggestions: dynamoSuggestions(client, peopleTable), timers: dynamoTimers(client, peopleTable) };
  const raise = {
    source: "form",
    sourceKey: "1",
    author: userOf("officer"),
    text: "Thêm ghế chờ",
    at: morning,
  } as const;
  await raiseSuggestion(raise, { ...desk.office, trackingKey: "" }, deps);
});

test("a leader takes the suggestions of a year as a file that a spreadsheet reads", async () => {
  const { status, headers, body } = await desk.send("GET", "/desk/exports/suggestions.csv", { session });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="27163-suggestions.csv"',
  });
  expect(body).toMatch(/^\uFEFFid,raisedOn,.*\r\nGY-.*,Thêm ghế chờ,new,/);
});

test.each(["nothing.csv", "suggestions", "constructor.csv", "..%2Fsecrets.csv"])(
  "there is no file %s",
  async (file) => {
    const { status } = await desk.send("GET", `/desk/exports/${file}`, { session });
    expect(status).toBe(404);
  },
);
