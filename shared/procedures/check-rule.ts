import { entryOf, type Finding } from "./finding.ts";
import { Procedure } from "./procedure.ts";

type Problem = Pick<Finding, "field" | "problem">;

/** What is wrong with one version by itself. @param codes every code of the catalogue it stands in. */
export function checkRule(procedure: Procedure, codes: ReadonlySet<string>): Finding[] {
  const { name: _, ...rule } = procedure as Procedure & { name?: unknown };
  const problems = [
    ...shape(rule),
    ...timeProblems(procedure),
    ...feeProblems(procedure),
    ...partProblems(procedure, codes),
  ];
  return problems.map((problem) => ({ entry: entryOf(procedure), ...problem }));
}

function shape(rule: unknown): Problem[] {
  const parsed = Procedure.safeParse(rule);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), problem: message }));
}

function timeProblems({ time, outOfHoursMinutes, signedBy, marks, code, linked }: Procedure): Problem[] {
  const { days = 0, verificationDays = days } = time.kind === "working-days" ? time : {};
  const atNight = outOfHoursMinutes !== undefined;
  const inMinutes = time.kind === "same-day" || time.kind === "minutes";
  return problemsOf([
    [verificationDays < days, "time.verificationDays", `at least the ${days} days without a verification`],
    [time.kind === "stated" && marks.time !== "unverified", "marks.time", "unverified where no rule is known"],
    // Nobody of the office could hand the result over within minutes.
    [atNight && signedBy === "other-agency", "outOfHoursMinutes", "left out where another agency signs"],
    [atNight && !inMinutes, "outOfHoursMinutes", "left out where the rule itself takes days"],
    [linked?.includes(code) === true, "linked", "other procedures than this one"],
  ]);
}

function feeProblems({ fee, marks }: Procedure): Problem[] {
  const local = fee.kind === "local" && marks.fee !== "unverified";
  const amount = fee.kind === "per-case" || fee.kind === "per-copy" ? fee.amount : undefined;
  const basic = problemsOf([
    [local, "marks.fee", "unverified until the province's schedule is entered"],
    [amount === 0, "fee", 'kind "none" where nothing is asked'],
  ]);
  if (fee.kind !== "per-page") return basic;
  const firstPages = fee.first * fee.firstPages;
  return problemsOf([
    [fee.further > fee.first, "fee.further", `at most the ${fee.first} dong of a first page`],
    [fee.capPerCopy < firstPages, "fee.capPerCopy", `at least the ${firstPages} dong of the first pages`],
  ]);
}

function problemsOf(checks: readonly [wrong: boolean, field: string, problem: string][]): Problem[] {
  return checks.filter(([wrong]) => wrong).map(([, field, problem]) => ({ field, problem }));
}

function partProblems({ linked = [] }: Procedure, codes: ReadonlySet<string>): Problem[] {
  return linked.flatMap((part, index) =>
    codes.has(part) ? [] : [{ field: `linked.${index}`, problem: `a procedure of the catalogue; ${part} is none` }],
  );
}
