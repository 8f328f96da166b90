import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findingLine, type OwnList } from "#infra/operate/catalogue/own-list.ts";
import { readOwnList } from "#infra/operate/catalogue/read-own-list.ts";
import { OwnProcedure } from "#shared/procedures/procedure.ts";
import { realLog } from "#test/infra/replay/planned-log.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "catalogue-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function listOf(...lines: string[]): Promise<OwnList> {
  const file = join(folder, "list.csv");
  await writeFile(file, lines.join("\n"));
  return readOwnList(file);
}
const header = "field,code,name";
const findings = async (...lines: string[]) => (await listOf(header, ...lines)).findings.map(findingLine);

const real = realLog("derived_xuanhoa_frequent_procedures.csv");
if (!existsSync(real)) console.log("A ward's printed list does not lie beside the project: its test is skipped.");

describe.skipIf(!existsSync(real))("the printed list of a real ward", () => {
  test("comes in with every misprint reported by row and field", async () => {
    const { rows, known, findings } = await readOwnList(real);
    expect(findings.map(findingLine)).toEqual([
      "row 13: code: a code of its own; 1.004772 is printed in rows 12 and 13, and row 12 has its name",
      "row 16: warning: code: 1.013978, as which it is read; 1.013.978 has a dot too many or too few",
      "row 17: warning: code: 1.012796, as which it is read; 1.012.796 has a dot too many or too few",
      "row 18: warning: name: the full name; this one is shortened",
      "row 24: code: a code of seven digits; 2.00072 is a digit short; probably 2.000720 is meant",
      "row 25: code: a code of its own; 1.001266 is printed in rows 25 and 26, and only one of them can be right",
      "row 26: code: a code of its own; 1.001266 is printed in rows 25 and 26, and only one of them can be right",
      "row 38: name: left out of the list: complaints and denunciations are no ordinary dossiers",
      "row 39: name: left out of the list: complaints and denunciations are no ordinary dossiers",
      "row 40: code: a code of seven digits; 2.0024 is 2 digits short; probably 2.002400 is meant",
      "row 45: warning: name: a procedure of the ward; this one names the province",
    ]);
    expect([rows.length, known.length]).toEqual([21, 17]);
    for (const { procedure } of rows) expect(OwnProcedure.parse(procedure)).toEqual(procedure);
    const land = rows.find(({ procedure }) => procedure.code === "1.013978");
    expect(land?.procedure).toMatchObject({
      department: "economy",
      time: { kind: "stated" },
      marks: { time: "unverified", fee: "unverified" },
    });
  });
});

describe("a printed list", () => {
  test("may have names in the three languages, a mark at its beginning, and names with commas and line breaks", async () => {
    const { rows, findings } = await listOf(
      "\uFEFFcode,name,name_en,name_id,department,remark",
      '9.000001,"Đăng ký, xác nhận\n  việc khác.",Something else,Hal lain,land,x',
    );
    expect(findings).toEqual([]);
    expect(rows.map(({ row, procedure }) => [row, procedure.code, procedure.department, procedure.name])).toEqual([
      [2, "9.000001", "land", { vi: "Đăng ký, xác nhận việc khác", en: "Something else", id: "Hal lain" }],
    ]);
  });

  test("is read the same in composed and decomposed letters", async () => {
    const row = "Tư pháp,9.000001,Đăng ký việc khác";
    expect((await listOf(header, row.normalize("NFD"))).rows).toEqual((await listOf(header, row)).rows);
  });

  test("leaves the national rule to codes that the catalogue knows", async () => {
    const { rows, known } = await listOf(header, "Tư pháp,2.000815,Chứng thực bản sao", "Tư pháp,1000656,Khai tử");
    expect([rows, known.map(({ code }) => code)]).toEqual([[], ["2.000815", "1.000656"]]);
  });

  test.each<[string, string, string]>([
    ["no code", "Tư pháp,,Việc khác", "row 2: code: the national code, such as 2.000815"],
    [
      "letters for a code",
      "Tư pháp,1.00065x,Việc khác",
      "row 2: code: a code of seven digits; 1.00065x is a digit short",
    ],
    [
      "digits too many",
      "Tư pháp,1.0006560,Việc khác",
      "row 2: code: a code of seven digits; 1.0006560 is not written N.NNNNNN",
    ],
    ["no name", "Tư pháp,9.000001,", "row 2: name: what people call the procedure"],
    [
      "a field of work that nobody knows",
      "Chiêm tinh,9.000001,Xem sao",
      "row 2: field: Chiêm tinh is no known field of work",
    ],
    ["no field of work", ",9.000001,Việc khác", "row 2: field: nothing is no known field of work"],
    ["values missing", "Tư pháp,9.000001", "row 2: row: 3 values, as the header has"],
    ["a quote that never ends", 'Tư pháp,9.000001,"Việc', "row 2: row: 3 values, as the header has"],
    ["a denunciation", "Thanh tra,9.000001,Giải quyết tố cáo tại cấp xã", "row 2: name: left out of the list"],
  ])("with %s says what would be right", async (_why, line, found) => {
    expect((await findings(line))[0]).toContain(found);
    expect((await listOf(header, line)).rows).toEqual([]);
  });

  test("that has no header, or is empty, is no list", async () => {
    await expect(listOf("2.000815,Chứng thực")).rejects.toThrow("no header with the columns code and name");
    await expect(readOwnList(join(folder, "nowhere.csv"))).rejects.toThrow("cannot be read");
    expect(await listOf("")).toEqual({ rows: [], known: [], findings: [] });
  });
});
