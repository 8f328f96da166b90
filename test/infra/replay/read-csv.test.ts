import { describe, expect, test } from "vitest";
import { readCsv } from "#infra/replay/read-csv.ts";
import { allOf, inPieces } from "./read-rows.ts";

const header = "case:concept:name,case:channel,concept:name,time:timestamp\n";
const read = (rows: string) => allOf(readCsv(inPieces(header + rows)));
const row = (line: number, id: string, activity: string) => ({
  line,
  case: { "concept:name": id, channel: "Desk" },
  event: { "concept:name": activity, "time:timestamp": "now" },
});

describe("rows of a comma-separated log", () => {
  test("columns of the case and of the event are kept apart, empty values are absent", async () => {
    expect(await read("c1, Desk ,T02,now\nc2,,T04,\n")).toEqual([
      row(2, "c1", "T02"),
      { line: 3, case: { "concept:name": "c2" }, event: { "concept:name": "T04" } },
    ]);
  });

  test("quoted values hold commas, quotes and line breaks, and the next row keeps its true line", async () => {
    expect(await read('"c,1",Desk,"say ""T02""\nagain",now\nc2,Desk,T04,now')).toEqual([
      row(2, "c,1", 'say "T02"\nagain'),
      row(4, "c2", "T04"),
    ]);
  });

  test("blank lines and Windows line ends are no rows", async () => {
    expect(await read("\r\nc1,Desk,T02,now\r\n   \r\nc2,Desk,T04,now\r\n")).toEqual([
      row(3, "c1", "T02"),
      row(5, "c2", "T04"),
    ]);
  });

  test("a row with too few or too many values is named with its line, and only that row", async () => {
    expect(await read("c1,Desk,T02\nc2,Desk,T04,now\nc3,Desk,T05,now,more\n")).toEqual([
      { line: 2, case: {}, broken: "3 values for 4 columns" },
      row(3, "c2", "T04"),
      { line: 4, case: {}, broken: "5 values for 4 columns" },
    ]);
  });

  test("quotes that do not match cost their own line and no other", async () => {
    const broken = { case: {}, broken: "quotes do not match" };
    expect(await read('c1,Desk,"T02,now\nc2,Desk,T04,now\nc3,Desk,T"05,now\nc4,Desk,T05,now\n')).toEqual([
      { line: 2, ...broken },
      row(3, "c2", "T04"),
      { line: 4, ...broken },
      row(5, "c4", "T05"),
    ]);
    expect(await read('c1,Desk,"T02"x,now\nc2,Desk,T04,now\n')).toEqual([{ line: 2, ...broken }, row(3, "c2", "T04")]);
  });

  test("two stray quotes do not swallow the rows between them", async () => {
    const rows = await read('c1,Desk,"T02,now\nc2,Desk,T04,now\nc3",Desk,T05,now\n');
    expect(rows.map(({ line, broken }) => [line, broken])).toEqual([
      [2, "quotes do not match"],
      [3, undefined],
      [4, "quotes do not match"],
    ]);
  });

  test("a quote opened far above the end of the file does not hold up the rows below it", async () => {
    const many = Array.from({ length: 200 }, (_, index) => `c${index},Desk,T04,now\n`).join("");
    const rows = await read(`c,Desk,"T02,now\n${many}`);
    expect(rows).toHaveLength(201);
    expect(rows.filter(({ broken }) => broken !== undefined)).toEqual([
      { line: 2, case: {}, broken: "quotes do not match" },
    ]);
  });

  test("a file without the columns of an event log is not read at all", async () => {
    await expect(allOf(readCsv(inPieces("name,age\nx,1\n")))).rejects.toThrow(
      'no case:concept:name, concept:name, time:timestamp in "name, age"',
    );
    await expect(allOf(readCsv(inPieces("\n\n")))).rejects.toThrow("no header line");
  });
});
