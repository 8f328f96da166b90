import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { OwnProcedure, Procedure } from "#shared/procedures/procedure.ts";
import type { Note } from "./note.ts";

/** Why a note may not be right any more: its own day is past, its procedure has another version, or there is none in force. */
export type Staleness =
  | { readonly why: "expired"; readonly since: LocalDate }
  | { readonly why: "new-version"; readonly since: LocalDate }
  | { readonly why: "no-version" };

type Dated = Pick<Note, "procedure" | "procedureFrom" | "validUntil">;

/** Undefined for a note that nothing speaks against on that local date. @param own procedures of the office. */
export function staleness(note: Dated, date: LocalDate, own: readonly OwnProcedure[] = []): Staleness | undefined {
  const { procedure, procedureFrom, validUntil } = note;
  if (validUntil !== undefined && validUntil < date) return { why: "expired", since: validUntil };
  if (procedure === undefined || procedureFrom === undefined) return undefined;
  const version = versionOf(procedure, date, own);
  if (version === undefined) return { why: "no-version" };
  return version.validFrom === procedureFrom ? undefined : { why: "new-version", since: version.validFrom };
}

/** The version in force on a date, undefined for none. */
export function versionOf(code: string, date: LocalDate, own: readonly OwnProcedure[] = []): Procedure | undefined {
  try {
    return procedureInForce(code, date, own);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** Names what changed, so that its expert is asked about it once. */
export function stalenessKey(stale: Staleness): string {
  return stale.why === "no-version" ? stale.why : `${stale.why}/${stale.since}`;
}
