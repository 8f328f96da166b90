import type { OfficeCalendar } from "#shared/office-time/calendar.ts";
import type { TimeRule } from "#shared/office-time/promise.ts";
import type { Language, Staff } from "#shared/offices/office.ts";
import type { FeeRule } from "#shared/procedures/fee.ts";
import type { ProcedureName } from "#shared/procedures/procedure.ts";

/** A procedure in force today, with all that the counter page shows and computes. */
export interface DeskProcedure {
  readonly code: string;
  readonly name: ProcedureName;
  readonly department: string;
  readonly time: TimeRule;
  readonly fee: FeeRule;
  readonly papers: readonly { readonly id: string; readonly name: string }[];
  readonly anyWard: boolean;
  /** Codes of the parts of a linked bundle that begins with this procedure. */
  readonly linked?: readonly string[] | undefined;
  readonly outOfHoursMinutes?: number | undefined;
}

/** What the counter pages work with; `office.json`. */
export interface DeskOffice {
  readonly office: {
    readonly id: string;
    readonly name: string;
    readonly language: Language;
    readonly calendar: OfficeCalendar;
    readonly departments: readonly { readonly id: string; readonly name: string }[];
  };
  readonly staff: Pick<Staff, "slackUser" | "name" | "role" | "department"> & { readonly maySign: boolean };
  readonly procedures: readonly DeskProcedure[];
}
