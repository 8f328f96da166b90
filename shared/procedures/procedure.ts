import * as z from "zod/mini";
import { TimeRule } from "#shared/office-time/promise.ts";
import { DepartmentId } from "#shared/offices/office.ts";

/** National code of a procedure, eight digits as `N.NNNNNN`. */
export const ProcedureCode = z.string().check(z.regex(/^\d\.\d{6}$/, "a national procedure code such as 2.000815"));

/** One version of a procedure: what held from `validFrom` to `validTo`, both local dates, both included. */
export const Procedure = z.strictObject({
  code: ProcedureCode,
  validFrom: z.iso.date(),
  validTo: z.optional(z.iso.date()),
  name: z.strictObject({ vi: z.string(), en: z.string(), id: z.string() }),
  department: DepartmentId,
  time: TimeRule,
  /** Minutes to hand-over when it is taken in outside working hours. */
  outOfHoursMinutes: z.optional(z.int().check(z.minimum(1))),
  /** Whether the time rule is taken from a primary or official text. */
  verified: z.boolean(),
});
export type Procedure = z.infer<typeof Procedure>;
