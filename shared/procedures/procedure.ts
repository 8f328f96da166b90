import * as z from "zod/mini";
import { TimeRule } from "#shared/office-time/promise.ts";
import { DepartmentId } from "#shared/offices/department-id.ts";
import { FeeRule } from "./fee.ts";

/** National code of a procedure, eight digits as `N.NNNNNN`. */
export const ProcedureCode = z.string().check(z.regex(/^\d\.\d{6}$/, "a national procedure code such as 2.000815"));

/** Where a figure comes from: an official text, a secondary source, or nobody's text yet (then the office should set it). */
export const Mark = z.enum(["verified", "secondary", "unverified"]);
export type Mark = z.infer<typeof Mark>;

/** A paper the citizen brings, a key of `papers.ts`: `original`, `death-notice`. */
export const PaperId = z
  .string()
  .check(z.regex(/^[a-z][a-z0-9-]{1,40}$/, "a paper of the catalogue, such as original"));

/** Who signs the result: the chair or a vice-chair, a head for them, or another agency (police, land office). */
export const SignedBy = z.enum(["chair", "head", "other-agency"]);
export type SignedBy = z.infer<typeof SignedBy>;

/** One version of a procedure: what held from `validFrom` to `validTo`, both local dates, both included. Its name stands apart. */
export const Procedure = z.strictObject({
  code: ProcedureCode,
  validFrom: z.iso.date(),
  validTo: z.optional(z.iso.date()),
  department: DepartmentId,
  time: TimeRule,
  /** Minutes to hand-over when it is taken in outside working hours. */
  outOfHoursMinutes: z.optional(z.int().check(z.minimum(1))),
  fee: FeeRule,
  papers: z.array(PaperId),
  /** Whether another ward of the province may receive it (Decree 118/2025 art. 10); the competent one decides. */
  anyWard: z.boolean(),
  signedBy: SignedBy,
  /** Parts of a linked bundle, at this or another agency. */
  linked: z.optional(z.array(ProcedureCode)),
  /** Of the time rule and of the fee. */
  marks: z.strictObject({ time: Mark, fee: Mark }),
});
export type Procedure = z.infer<typeof Procedure>;

export const ProcedureName = z.strictObject({ vi: z.string(), en: z.string(), id: z.string() });
export type ProcedureName = z.infer<typeof ProcedureName>;

/** Official names run to several hundred characters. */
const text = z.string().check(z.minLength(1), z.maxLength(500));
/** A version that an office adds, or that stands above the national one from its first day on: local fees, unverified limits. */
export const OwnProcedure = z.extend(Procedure, {
  name: z.strictObject({ vi: text, en: z.optional(text), id: z.optional(text) }),
});
export type OwnProcedure = z.infer<typeof OwnProcedure>;
