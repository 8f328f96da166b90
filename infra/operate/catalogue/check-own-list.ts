import { checkRule } from "#shared/procedures/check-rule.ts";
import { checkPapers } from "#shared/procedures/check-texts.ts";
import { checkVersions } from "#shared/procedures/check-versions.ts";
import { entryOf, type Finding } from "#shared/procedures/finding.ts";
import { paperNames } from "#shared/procedures/paper-names.ts";
import type { OwnProcedure, Procedure } from "#shared/procedures/procedure.ts";
import { procedures } from "#shared/procedures/procedures.ts";
import type { OwnList, OwnRow, RowFinding } from "./own-list.ts";

/** Holds the rows against each other, the national catalogue and the office's departments; rows with errors are taken out. */
export function checkOwnList(list: OwnList, departments?: readonly string[]): OwnList {
  const own = list.rows.map(({ procedure }) => procedure);
  const codes = new Set([...procedures, ...own].map(({ code }) => code));
  const findings = [
    ...list.rows.flatMap(({ procedure }) => checkRule(procedure, codes)),
    ...list.rows.flatMap(({ procedure }) => checkPapers(procedure, paperNames)),
    ...checkVersions(own, "odd"),
    ...own.flatMap((procedure) => againstNational(procedure)),
    ...own.flatMap((procedure) => departmentProblems(procedure, departments)),
  ].flatMap((finding) => ofRows(finding, list.rows));
  const wrong = new Set(findings.filter(({ warning }) => warning !== true).map(({ row }) => row));
  return {
    ...list,
    rows: list.rows.filter(({ row }) => !wrong.has(row)),
    findings: [...list.findings, ...findings],
  };
}

function ofRows({ entry, ...finding }: Finding, rows: readonly OwnRow[]): RowFinding[] {
  return rows.filter(({ procedure }) => entryOf(procedure) === entry).map(({ row }) => ({ row, ...finding }));
}

/** An office may be quicker than a verified national limit; slower would be against the text. */
function againstNational(own: OwnProcedure): Finding[] {
  const national = procedures.findLast(({ code, validFrom }) => code === own.code && validFrom <= own.validFrom);
  const [ours, theirs] = [daysOf(own), national && daysOf(national)];
  if (national === undefined || theirs === undefined || ours === undefined || ours <= theirs) return [];
  if (national.marks.time !== "verified") return [];
  const problem = `at most the ${theirs} working days of the national rule, which is verified`;
  return [{ entry: entryOf(own), field: "time", problem, warning: true }];
}

function daysOf({ time }: Procedure): number | undefined {
  if (time.kind === "same-day") return 1;
  return time.kind === "working-days" ? time.days : undefined;
}

function departmentProblems(own: OwnProcedure, departments: readonly string[] | undefined): Finding[] {
  if (departments === undefined || departments.includes(own.department)) return [];
  return [
    { entry: entryOf(own), field: "department", problem: `one of the office's departments: ${departments.join(", ")}` },
  ];
}
