import * as z from "zod/mini";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import { DepartmentId } from "#shared/offices/department-id.ts";

/** An apology with a new hour (Form 04) for a dossier that will not be ready in time, drafted before the promise is broken. */
export const Apology = z.object({
  code: z.string(),
  department: DepartmentId,
  procedure: z.string(),
  /** The promise that it is about. */
  promisedAt: z.iso.datetime(),
  proposedAt: z.iso.datetime(),
  /** `approved`: the promise was extended; `dropped`: the dossier was ready, or its clock stopped, before anybody had to decide. */
  state: z.enum(["drafted", "approved", "dropped"]),
  draftedAt: z.iso.datetime(),
  decidedAt: z.optional(z.iso.datetime()),
  /** Slack id of who approved it, and the hour that the citizen was told instead. */
  approver: z.optional(z.string()),
  extendedTo: z.optional(z.iso.datetime()),
});
export type Apology = z.infer<typeof Apology>;

export interface Apologies {
  /**
   * Keeps a draft and notes it under the date on which it is shown: once for each dossier and promise, however often. One that was
   * dropped is drafted anew when the dossier is not ready after all.
   */
  draft(officeId: string, date: LocalDate, draft: Apology): Promise<void>;
  /** The first decision about a promise stands. @returns the row after it; undefined when there is no such draft. */
  approve(
    officeId: string,
    { code, promisedAt }: Pick<Apology, "code" | "promisedAt">,
    decision: { approver: string; extendedTo: Instant; at: Instant },
  ): Promise<Apology | undefined>;
  drop(officeId: string, { code, promisedAt }: Pick<Apology, "code" | "promisedAt">, at: Instant): Promise<void>;
  /** What was drafted on a local date, earliest promise first. */
  ofDay(officeId: string, date: LocalDate): Promise<Apology[]>;
}

/** Whether somebody is at work on it and its clock runs: only then can it be late. */
export function isRunning({ status }: Pick<Dossier, "status">): boolean {
  return status === "accepted" || status === "inProcess";
}
