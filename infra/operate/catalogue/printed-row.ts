import { fold } from "#shared/kernel/fold.ts";
import type { OwnProcedure } from "#shared/procedures/procedure.ts";
import { ProcedureCode } from "#shared/procedures/procedure.ts";
import { departmentOf, fields } from "./department-of.ts";
import type { RowFinding } from "./own-list.ts";

/** A row of a printed list: as printed, and as it is read. */
export interface PrintedRow {
  readonly row: number;
  readonly printedCode: string;
  readonly code: string;
  readonly name: string;
  readonly department: string | undefined;
  /** The department or field of work that stands there. */
  readonly field: string;
  readonly names: { readonly en?: string; readonly id?: string };
}

export function printedRow(row: number, columns: readonly string[], values: readonly string[]): PrintedRow {
  const cells = new Map(columns.map((column, index) => [column, (values[index] ?? "").normalize("NFC").trim()]));
  const cell = (...names: string[]) => names.map((name) => cells.get(name) ?? "").find((value) => value !== "") ?? "";
  const printedCode = cell("code", "code_as_printed");
  const field = cell("department", "field");
  const [en, id] = [cell("name_en"), cell("name_id")];
  return {
    row,
    printedCode,
    code: withoutSpareDots(printedCode),
    name: cell("name")
      .replaceAll(/\s+/g, " ")
      .replace(/(?<!\.)\.$/, ""),
    field,
    department: departmentOf(field),
    names: { ...(en && { en }), ...(id && { id }) },
  };
}

/** Seven digits can be meant in one way only, wherever the dots stand. */
function withoutSpareDots(printed: string): string {
  const digits = printed.replaceAll(/[.\s]/g, "");
  return /^\d{7}$/.test(digits) ? `${digits.slice(0, 1)}.${digits.slice(1)}` : printed;
}

/** Complaints and denunciations have a legal track of their own, and their content is sealed. */
const sealed = /^(giai quyet|tiep nhan|xu ly) (khieu nai|to cao)/;

/** What one row shows by itself: misprints, and procedures that are no dossiers. */
export function printedProblems(printed: PrintedRow): RowFinding[] {
  const { row, name, field, department } = printed;
  const found = (problem: Omit<RowFinding, "row">) => ({ row, ...problem });
  const plain = fold(name);
  return [
    ...codeProblem(printed).map(found),
    ...(name === "" ? [found({ field: "name", problem: "what people call the procedure" })] : []),
    ...(/(…|\.\.\.)\W*$/.test(name)
      ? [found({ field: "name", problem: "the full name; this one is shortened", warning: true })]
      : []),
    ...(sealed.test(plain)
      ? [
          found({
            field: "name",
            problem: "left out of the list: complaints and denunciations are no ordinary dossiers",
          }),
        ]
      : []),
    ...(plain.endsWith("cap tinh")
      ? [found({ field: "name", problem: "a procedure of the ward; this one names the province", warning: true })]
      : []),
    ...(department === undefined
      ? [
          found({
            field: "field",
            problem: `${field || "nothing"} is no known field of work; one of ${fields.join(", ")}`,
          }),
        ]
      : []),
  ];
}

function codeProblem({ printedCode, code }: PrintedRow): Omit<RowFinding, "row">[] {
  if (ProcedureCode.safeParse(printedCode).success) return [];
  if (printedCode === "") return [{ field: "code", problem: "the national code, such as 2.000815" }];
  if (code !== printedCode) {
    return [
      {
        field: "code",
        problem: `${code}, as which it is read; ${printedCode} has a dot too many or too few`,
        warning: true,
      },
    ];
  }
  const digits = printedCode.replaceAll(/\D/g, "").length;
  // Spreadsheets take a code for a number and drop its zeros at the end.
  const probable = /^\d\.\d{1,5}$/.test(printedCode) ? `; probably ${printedCode.padEnd(8, "0")} is meant` : "";
  const short = digits < 7 ? `${7 - digits} digits short` : "not written N.NNNNNN";
  return [
    {
      field: "code",
      problem: `a code of seven digits; ${printedCode} is ${short.replace(/^1 digits/, "a digit")}${probable}`,
    },
  ];
}

/** What the row says, and nothing that it does not: the officer states the hour, nothing passes for verified. */
export function ownProcedureOf({ code, name, department = "justice", names }: PrintedRow): OwnProcedure {
  return {
    code,
    validFrom: "2025-01-01",
    department,
    time: { kind: "stated" },
    fee: { kind: "local" },
    papers: ["identity"],
    anyWard: true,
    signedBy: "chair",
    marks: { time: "unverified", fee: "unverified" },
    name: { vi: name, ...names },
  };
}
