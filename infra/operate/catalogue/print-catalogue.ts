import type { LocalDate } from "#shared/kernel/clock.ts";
import type { TimeRule } from "#shared/office-time/promise.ts";
import { procedureName } from "#shared/procedures/called.ts";
import type { FeeRule } from "#shared/procedures/fee.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";
import { procedures } from "#shared/procedures/procedures.ts";

/** The national catalogue as it holds on a local date, one line a procedure, with where time and fee come from. */
export function catalogueLines(date: LocalDate): string[] {
  const inForce = procedures.filter(({ validFrom, validTo = "9999-12-31" }) => validFrom <= date && date <= validTo);
  const lines = inForce
    .toSorted((one, other) => (one.code < other.code ? -1 : 1))
    .map((procedure) =>
      [
        procedure.code,
        procedure.department.padEnd(8),
        withMark(timeText(procedure.time), procedure.marks.time).padEnd(44),
        withMark(feeText(procedure.fee), procedure.marks.fee).padEnd(36),
        procedureName(procedure.code).vi,
      ].join("  "),
    );
  const unverified = inForce.filter(({ marks }) => marks.time === "unverified").length;
  return [
    ...lines,
    `${inForce.length} procedures on ${date}; the time of ${unverified} is not verified: an office sets its own.`,
  ];
}

const withMark = (text: string, mark: Procedure["marks"]["time"]) => `${text} (${mark})`;

function timeText(time: TimeRule): string {
  switch (time.kind) {
    case "same-day":
      return `same day until ${time.cutOff}${more(time.slipDays, "on a slip")}${more(time.verificationDays, "if verified")}`;
    case "working-days":
      return `${time.days} working days${more(time.verificationDays, "if verified")}`;
    case "calendar-days":
      return `${time.days} days`;
    case "minutes":
      return `${time.minutes} minutes`;
    case "stated":
      return "as the officer states";
  }
}

const more = (days: number | undefined, when: string) => (days === undefined ? "" : `, ${days} ${when}`);

function feeText(fee: FeeRule): string {
  switch (fee.kind) {
    case "none":
      return "free";
    case "local":
      return "set by the province";
    case "per-page":
      return `${fee.first}/${fee.further} a page, at most ${fee.capPerCopy}`;
    case "per-case":
      return `${fee.amount} a case`;
    case "per-copy":
      return `${fee.amount} a copy`;
  }
}
