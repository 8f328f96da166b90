import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import { dayNumber } from "#shared/office-time/civil-date.ts";
import type { OpenedOffice } from "#shared/offices/offices.ts";
import { type ExportedKudos, exportedKudos } from "./exported-kudos.ts";
import type { KudosLedger, KudosPlace } from "./kudos.ts";

export interface KudosQuery {
  /** Local dates, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Slack user id of whose file it is. */
  readonly person?: string | undefined;
  /** Thanks that are read for a page; fewer or more rows come of them. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A year of a commendation file. */
const mostDays = 366;

/**
 * One page of what the file for emulation and commendation takes, by day. Private thanks are not in it, nor what was taken back.
 * @throws DomainError naming `to` or `cursor`
 */
export async function exportKudos(
  { from, to, person, limit, cursor }: KudosQuery,
  office: OpenedOffice,
  kudos: Pick<KudosLedger, "page">,
): Promise<{ readonly items: ExportedKudos[]; readonly cursor?: string }> {
  const days = dayNumber(to) - dayNumber(from);
  if (days < 0) refuse("to", "must not be before from");
  if (days >= mostDays) refuse("to", `must be at most ${mostDays} days from the first day on`);
  const after = cursor === undefined ? undefined : readCursor(cursor, from, to);
  const page = await kudos.page(office.id, { from, to, limit, after });
  const items = exportedKudos(page.items, office, { person });
  return { items, ...(page.last !== undefined && { cursor: writeCursor(page.last) }) };
}

const writeCursor = ({ date, id }: KudosPlace) => Buffer.from(`${date}#${id}`).toString("base64url");

/** A made-up cursor is no more than another place in the caller's own period. */
function readCursor(cursor: string, from: LocalDate, to: LocalDate): KudosPlace {
  const [, date, id] = /^(\d{4}-\d\d-\d\d)#([\w-]{16})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (date === undefined || id === undefined || date < from || date > to) {
    return refuse("cursor", "must be a cursor from an earlier page of this list");
  }
  return { date, id };
}

function refuse(field: string, problem: string): never {
  throw new DomainError("invalid", "invalid-range", `${field} ${problem}`, [{ field, problem }]);
}
