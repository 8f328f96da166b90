import type { Dossier, Dossiers, OpenDossier } from "#shared/dossiers/dossier.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import { type MorningRow, morningGroup } from "./morning.ts";

/** Rows of one query; an office of 350 dossiers a day has all that is open in one. */
const pageSize = 1_000;
/** Beyond that the list would be no list any more, and reading it would take longer than a job may. */
const mostRows = 4_000;
/** Dossiers read side by side. */
const sideBySide = 32;

/**
 * Everything that concerns the officers of an office on the morning of `date`, earliest promise first. The index knows what is open
 * and for when; how it stands and whose it is, only the dossier does. @param now an instant of that morning.
 */
export async function readMorning(
  office: Office,
  { date, now }: { date: LocalDate; now: Instant },
  dossiers: Pick<Dossiers, "get" | "listOpen">,
): Promise<MorningRow[]> {
  const open = await listAllOpen(office.id, dossiers);
  const rows: MorningRow[] = [];
  for (let start = 0; start < open.length; start += sideBySide) {
    const read = await Promise.all(
      open.slice(start, start + sideBySide).map(({ code }) => readOne(office.id, code, dossiers)),
    );
    for (const dossier of read) {
      const group = dossier && morningGroup(dossier, { date, now, zone: office.calendar.zone });
      if (dossier !== undefined && group !== undefined) rows.push({ ...rowOf(dossier, office), group });
    }
  }
  return rows;
}

async function listAllOpen(officeId: string, dossiers: Pick<Dossiers, "listOpen">): Promise<readonly OpenDossier[]> {
  const open: OpenDossier[] = [];
  let cursor: string | undefined;
  do {
    const page = await dossiers.listOpen(officeId, { limit: pageSize, cursor });
    open.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined && open.length < mostRows);
  return open;
}

/** The index may still hold what has just gone elsewhere. */
async function readOne(officeId: string, code: string, { get }: Pick<Dossiers, "get">): Promise<Dossier | undefined> {
  try {
    return await get(officeId, code);
  } catch (error) {
    if (error instanceof DossierNotFound) return undefined;
    throw error;
  }
}

/** Whoever has left the office keeps no list. */
function rowOf(dossier: Dossier, { staff }: Office): Omit<MorningRow, "group"> {
  const { code, procedure, department, promisedAt, status, missing, presentedAt } = dossier;
  const officer = staff.find(({ slackUser }) => slackUser === dossier.officer)?.slackUser;
  return { code, procedure, department, promisedAt, status, missing, presentedAt, officer };
}

/** What one member of staff follows: their own, and as an officer what nobody of their department has as theirs. */
export function listFor(user: string, office: Office, rows: readonly MorningRow[]): MorningRow[] {
  const staff = office.staff.find(({ slackUser }) => slackUser === user);
  const shares = staff?.role === "officer" ? staff.department : undefined;
  return rows.filter(({ officer, department }) => (officer === undefined ? department === shares : officer === user));
}
