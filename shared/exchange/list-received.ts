import type { CodesOfDays } from "#shared/dossiers/codes-of-days.ts";
import type { Dossier, Page, PageQuery } from "#shared/dossiers/dossier.ts";
import { DossierCode } from "#shared/dossiers/dossier.ts";
import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { dayNumber } from "#shared/office-time/civil-date.ts";
import type { Office } from "#shared/offices/office.ts";

export interface ManyDossiers {
  /** Those of the codes that the office received or handles, in the order of the codes; what is not there is left out. */
  getMany(officeId: string, codes: readonly string[]): Promise<Dossier[]>;
}

export interface ReceivedQuery extends PageQuery {
  /** Local dates of reception, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const mostDays = 31;

/**
 * One page of the dossiers that an office received on some days or handles for others, ordered by date and number of their
 * codes. Reads two lists of codes and the dossiers of the page, never more.
 * @throws DomainError naming `to` or `cursor`
 */
export async function listReceived(
  { from, to, limit, cursor }: ReceivedQuery,
  office: Office,
  { codes, dossiers }: { codes: CodesOfDays; dossiers: ManyDossiers },
): Promise<Page<Dossier>> {
  const days = dayNumber(to) - dayNumber(from);
  if (days < 0) refuse("to", "must not be before from");
  if (days >= mostDays) refuse("to", `must be at most ${mostDays} days from the first day on`);
  const after = cursor === undefined ? "" : placeOf(readCursor(cursor));
  const places = (await codes.list(office, { from, to })).map(placeOf).filter((place) => place > after);
  const page = places.toSorted().slice(0, limit);
  const items = await dossiers.getMany(office.id, page.map(codeAt));
  const last = page.at(-1);
  return { items, ...(last !== undefined && page.length < places.length && { cursor: writeCursor(codeAt(last)) }) };
}

/** Sorts by the date and number of a code before the unit that gave it out. */
const placeOf = (code: string) => `${code.slice(code.indexOf("-") + 1)} ${code}`;
const codeAt = (place: string) => place.slice(place.indexOf(" ") + 1);

const writeCursor = (code: string) => Buffer.from(code).toString("base64url");

/** A made-up cursor is no more than another place in the caller's own list. */
function readCursor(cursor: string): string {
  const code = Buffer.from(cursor, "base64url").toString();
  return DossierCode.safeParse(code).success
    ? code
    : refuse("cursor", "must be a cursor from an earlier page of this list");
}

function refuse(field: string, problem: string): never {
  throw new DomainError("invalid", "invalid-range", `${field} ${problem}`, [{ field, problem }]);
}
