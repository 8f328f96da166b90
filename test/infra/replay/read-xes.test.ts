import { describe, expect, test } from "vitest";
import { readXes } from "#infra/replay/read-xes.ts";
import { allOf, inPieces } from "./read-rows.ts";

const read = (inside: string) => allOf(readXes(inPieces(`<?xml version="1.0"?>\n<log>\n${inside}</log>\n`)));

describe("rows of an XES log", () => {
  test("a trace is a case, wherever its own attributes stand; each event keeps its line", async () => {
    expect(
      await read(
        `<trace>
<event><string key="concept:name" value="T02 &lt;check&gt;"/></event>
<event>
<date key="time:timestamp" value="2011-03-24T09:12:05.120+01:00"/></event>
<string key="concept:name" value="c1"/></trace>
`,
      ),
    ).toEqual([
      { line: 4, case: { "concept:name": "c1" }, event: { "concept:name": "T02 <check>" } },
      { line: 5, case: { "concept:name": "c1" }, event: { "time:timestamp": "2011-03-24T09:12:05.120+01:00" } },
    ]);
  });

  test("globals, classifiers and attributes of attributes are no part of case or event", async () => {
    expect(
      await read(`<global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
<classifier name="Activity" keys="concept:name"/>
<trace><string key="concept:name" value="c1"><string key="channel" value="inner"/></string>
<list key="notes"><string key="channel" value="in a list"/></list>
<event><int key="cost" value="3"/><string key="org:group" value=""/></event></trace>`),
    ).toEqual([{ line: 7, case: { "concept:name": "c1" }, event: { cost: "3" } }]);
  });

  test("element names may carry a namespace prefix", async () => {
    const rows = await read(
      `<x:trace><x:string key="concept:name" value="c1"/><x:event><x:string key="a" value="b"/></x:event></x:trace>`,
    );
    expect(rows).toEqual([{ line: 3, case: { "concept:name": "c1" }, event: { a: "b" } }]);
  });

  test("a case without events and events without a case are not lost", async () => {
    expect(
      await read(`<trace><string key="concept:name" value="empty"/></trace>
<event><string key="concept:name" value="T02"/></event>
<trace/>`),
    ).toEqual([
      { line: 3, case: { "concept:name": "empty" } },
      { line: 4, case: {}, event: { "concept:name": "T02" } },
      { line: 5, case: {} },
    ]);
  });

  test("broken XML is named with its line", async () => {
    await expect(read("<trace>\n<event>\n</trace>\n")).rejects.toThrow(/broken at line 5/);
    await expect(allOf(readXes(inPieces("<log>\n<trace>\n")))).rejects.toThrow(/broken at line 3/);
  });

  test("an entity of a document type is never fetched", async () => {
    const text = `<!DOCTYPE log [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<log>&x;</log>`;
    await expect(allOf(readXes(inPieces(text)))).rejects.toThrow(/broken at line 2.*entity/i);
  });
});
