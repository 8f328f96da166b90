import type { Dossier, Dossiers, OpenDossier } from "#shared/dossiers/dossier.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import { proposeExtension } from "#shared/dossiers/propose-extension.ts";
import { type Instant, type LocalDate, toInstant } from "#shared/kernel/clock.ts";
import { isWorkingDay } from "#shared/office-time/calendar.ts";
import { dateOf, dayNumber } from "#shared/office-time/civil-date.ts";
import { addWorkingMinutes, atWallTime } from "#shared/office-time/working-time.ts";
import type { Office } from "#shared/offices/office.ts";
import { type Apologies, type Apology, isRunning } from "./apology.ts";

/** Working minutes before the promise: enough to decide, to write the letter and to tell the citizen. */
const aheadMinutes = 120;
const pageSize = 1_000;
const sideBySide = 32;

interface Deps {
  readonly dossiers: Pick<Dossiers, "get" | "listOpen">;
  readonly apologies: Apologies;
}

/**
 * Drafts an apology for every dossier that is not ready and promised within the next two working hours of the day, and for what was
 * broken since the working day before and nobody drafted; drops drafts whose dossier needs none any more.
 * @returns every apology of the date as it stands.
 */
export async function watchPromises(
  office: Office,
  { date, now }: { date: LocalDate; now: Instant },
  deps: Deps,
): Promise<Apology[]> {
  const until = lastInstant(office, date, now);
  const from = atWallTime(workingDayBefore(office, date), "00:00", office.calendar.zone);
  const rows = (await listDue(office.id, until, deps.dossiers)).filter(({ promisedAt }) => promisedAt >= from);
  for (const dossier of await readAll(office.id, rows, deps.dossiers)) {
    // What was extended or began to wait since the index was read is no longer due.
    if (!isRunning(dossier) || dossier.promisedAt > until) continue;
    await deps.apologies.draft(office.id, date, draftOf(dossier, now, office));
  }
  return settle(office, date, now, deps);
}

/** Notes extensions that were made elsewhere, drops what needs no decision any more, and reads the date again. */
async function settle(office: Office, date: LocalDate, now: Instant, deps: Deps): Promise<Apology[]> {
  const all = await deps.apologies.ofDay(office.id, date);
  const open = all.filter(({ state }) => state === "drafted");
  const dossiers = new Map((await readAll(office.id, open, deps.dossiers)).map((one) => [one.code, one]));
  let settled = 0;
  for (const apology of open) {
    const dossier = dossiers.get(apology.code);
    if (dossier !== undefined && isRunning(dossier) && dossier.promisedAt === apology.promisedAt) continue;
    const extension = dossier && extensionAfter(apology, dossier);
    settled += 1;
    if (extension === undefined) await deps.apologies.drop(office.id, apology, now);
    else await deps.apologies.approve(office.id, apology, { ...extension, at: now });
  }
  return settled === 0 ? all : deps.apologies.ofDay(office.id, date);
}

/** Who put the promise off since it was drafted, and until when: `cause:approver:promise` in the history. */
function extensionAfter({ draftedAt }: Apology, { history }: Dossier) {
  const { at, detail = "" } = history.findLast(({ move }) => move === "extend") ?? {};
  const [, approver, ...hour] = detail.split(":");
  return at === undefined || at < draftedAt || approver === undefined
    ? undefined
    : { approver, extendedTo: hour.join(":") };
}

/** Two working hours on, but not into the next day: that has a morning of its own. */
function lastInstant({ calendar }: Office, date: LocalDate, now: Instant): Instant {
  const ahead = addWorkingMinutes(calendar, now, aheadMinutes);
  return [ahead, atWallTime(date, "24:00", calendar.zone)].toSorted()[0] ?? ahead;
}

function workingDayBefore({ calendar }: Office, date: LocalDate): LocalDate {
  let day = dayNumber(date) - 1;
  while (!isWorkingDay(calendar, dateOf(day))) day -= 1;
  return dateOf(day);
}

async function listDue(officeId: string, until: Instant, dossiers: Deps["dossiers"]): Promise<readonly OpenDossier[]> {
  const rows: OpenDossier[] = [];
  // The list ends before the instant it is given, and what is promised for the last one counts.
  const dueBefore = toInstant(Date.parse(until) + 1);
  let cursor: string | undefined;
  do {
    const page = await dossiers.listOpen(officeId, { limit: pageSize, dueBefore, cursor });
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}

async function readAll(
  officeId: string,
  rows: readonly { readonly code: string }[],
  dossiers: Deps["dossiers"],
): Promise<Dossier[]> {
  const read: Dossier[] = [];
  for (let start = 0; start < rows.length; start += sideBySide) {
    const some = rows.slice(start, start + sideBySide).map(({ code }) => dossiers.get(officeId, code).catch(gone));
    read.push(...(await Promise.all(some)).filter((dossier) => dossier !== undefined));
  }
  return read;
}

function gone(error: unknown): undefined {
  if (!(error instanceof DossierNotFound)) throw error;
}

function draftOf(dossier: Dossier, now: Instant, { calendar }: Office): Apology {
  const { code, department, procedure, promisedAt } = dossier;
  const proposedAt = proposeExtension(dossier, now, calendar);
  return { code, department, procedure, promisedAt, proposedAt, state: "drafted", draftedAt: now };
}
