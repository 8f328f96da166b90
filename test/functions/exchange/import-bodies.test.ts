import { beforeAll, describe, expect, test } from "vitest";
import { anExchange } from "#test/kit/an-exchange.ts";
import { aRow, newCode, resultsOf } from "./rows.ts";

let office: Awaited<ReturnType<typeof anExchange>>;
beforeAll(async () => {
  office = await anExchange();
});

const header = "code,version,procedure,channel,status,receivedAt,promisedAt";
const line = (code = newCode(), changes: Partial<Record<string, string>> = {}) => {
  const { version = "1", status = "4", procedure = "2.000815" } = changes;
  return `${code},${version},${procedure},1,${status},2026-01-05T08:15:00+07:00,05/01/2026 17:00:00`;
};
const dossier = async (code: string) => (await office.send("GET", `/v1/offices/27163/dossiers/${code}`)).body;
const problemsOf = (body: { rows: { fields?: { field: string; problem: string }[] }[] }) =>
  body.rows.map(({ fields }) => fields?.map(({ field }) => field));

describe("a CSV file", () => {
  test.each([
    ["as RFC 4180 writes it", (rows: string[]) => rows.join("\r\n")],
    ["with line feeds alone, and one at the end", (rows: string[]) => `${rows.join("\n")}\n`],
    ["with a byte order mark", (rows: string[]) => `\uFEFF${rows.join("\r\n")}`],
    ["parted by semicolons, as spreadsheets here save it", (rows: string[]) => rows.join("\n").replaceAll(",", ";")],
    ["parted by tabs", (rows: string[]) => rows.join("\n").replaceAll(",", "\t")],
    [
      "with every field in quotation marks",
      (rows: string[]) => rows.map((row) => `"${row.replaceAll(",", '","')}"`).join("\n"),
    ],
    ["with empty lines", (rows: string[]) => rows.join("\n\n\r\n")],
  ])("%s is read", async (_, write) => {
    const codes = [newCode(), newCode()];
    const { body } = await office.exchange.csv(write([header, ...codes.map((code) => line(code))]));
    expect([resultsOf(body), body.rows.map(({ code }: { code: string }) => code)]).toEqual([
      ["created", "created"],
      codes,
    ]);
    expect((await dossier(codes[1] ?? "")).promisedAt).toBe("2026-01-05T10:00:00.000Z");
  });

  test("of national names, composed or decomposed, with or without diacritics, is the same file", async () => {
    const names = [
      "Mã hồ sơ",
      "Phiên bản",
      "MaTTHC",
      "KÊNH THỰC HIỆN",
      "trang_thai_ho_so",
      "Ngày tiếp nhận",
      "NgayHenTra",
    ];
    for (const form of ["NFC", "NFD"]) {
      const code = newCode();
      const { body } = await office.exchange.csv([names.join(",").normalize(form), line(code)].join("\n"));
      expect([form, resultsOf(body)]).toEqual([form, ["created"]]);
      expect(await dossier(code)).toMatchObject({ status: "inProcess", channel: "direct", importVersion: 1 });
    }
  });

  test("says which columns it left alone, and keeps nothing of them", async () => {
    const code = newCode();
    const named = [`${header},ChuHoSo,SoCCCD`, `${line(code)},Nguyễn Văn A,079080012345`].join("\n");
    const { body } = await office.exchange.csv(named);
    expect([body.ignored, resultsOf(body)]).toEqual([["ChuHoSo", "SoCCCD"], ["created"]]);
    expect(JSON.stringify(await dossier(code))).not.toMatch(/Nguyễn|079080012345/);
  });

  test("takes a procedure as provinces write it", async () => {
    const code = newCode();
    const full = line(code, { procedure: "2.000815.000.00.00.H29" });
    await office.exchange.csv([header, full].join("\n"));
    expect((await dossier(code)).procedure).toBe("2.000815");
  });

  test.each([
    ["too few columns", `${newCode()},1`, "row"],
    ["too many columns", `${line()},more`, "row"],
    ["a quotation mark in the middle", line().replace("2.000815", '2.0"00"815'), "procedure"],
    ["something behind a quoted field", line().replace("2.000815", '"2.000815"x'), "procedure"],
  ])("with %s in one row takes the others", async (_, broken, field) => {
    const { body } = await office.exchange.csv([header, line(), broken, line()].join("\n"));
    expect(resultsOf(body)).toEqual(["created", "invalid", "created"]);
    expect(problemsOf(body)).toEqual([undefined, [field], undefined]);
  });

  test("whose quotation mark is never closed takes what came before", async () => {
    const { body } = await office.exchange.csv([header, line(), `"${line()}`, line()].join("\n"));
    expect(resultsOf(body)).toEqual(["created", "invalid"]);
    expect(body.rows[1].fields[0].problem).toContain("close its quotation mark");
  });

  test("may quote line breaks and quotation marks", async () => {
    const named = [`${header},note`, `${line()},"a ""word""\r\nand another, too"`, `${line()},x`].join("\r\n");
    expect(resultsOf((await office.exchange.csv(named)).body)).toEqual(["created", "created"]);
  });
});

describe("an NDJSON file", () => {
  test("takes every row it can, and says of each other one what is wrong", async () => {
    const lines = [
      JSON.stringify(aRow()),
      '{"code": "000.1',
      "[1]",
      "null",
      '{"code":"A","code":"B"}',
      '{"__proto__":{"code":"x"},"constructor":1}',
      `${"[".repeat(200_000)}`,
      JSON.stringify(aRow()),
    ];
    const { body, status } = await office.exchange.ndjson(lines.join("\r\n"));
    expect([status, resultsOf(body)]).toEqual([
      200,
      ["created", "invalid", "invalid", "invalid", "invalid", "invalid", "invalid", "created"],
    ]);
    expect(problemsOf(body)[4]).toEqual(["row"]);
    expect(problemsOf(body)[5]).toEqual(["code", "version", "procedure", "channel", "status", "receivedAt"]);
  });

  test("gives each field once, by whatever name", async () => {
    const { body } = await office.exchange.rows([{ ...aRow(), MaHoSo: newCode() }]);
    expect(body.rows[0].fields).toEqual([
      { field: "code", problem: "must be given once; two names of the record mean it" },
    ]);
  });
});
