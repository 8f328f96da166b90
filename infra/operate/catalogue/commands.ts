import { writeFile } from "node:fs/promises";
import type { Instant } from "#shared/kernel/clock.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import { type Office, OfficeId } from "#shared/offices/office.ts";
import { dynamoOffices } from "#shared/offices/office-table.ts";
import type { OwnProcedure } from "#shared/procedures/procedure.ts";
import { CannotDo } from "../cannot-do.ts";
import { openOffice, type People } from "../open-office.ts";
import { findingLine, type OwnList } from "./own-list.ts";
import { catalogueLines } from "./print-catalogue.ts";
import { readOwnList } from "./read-own-list.ts";

/** What a command says: `out` may be piped on, `notes` are for whoever reads; `failed` sets the exit code. */
export interface Said {
  readonly out?: string;
  readonly notes: readonly string[];
  readonly failed?: boolean;
}

export interface Asked {
  /** Where offices live; asked for only where one is read. */
  readonly people: () => People;
  readonly now: Instant;
  readonly office?: string | undefined;
  readonly out?: string | undefined;
  readonly date?: string | undefined;
}

const mostOwn = 300;

/** Says what is wrong with an office's own list. Changes nothing. */
export async function check({ office, people }: Asked, file: string): Promise<Said> {
  const settings = office === undefined ? undefined : await settingsOf(office, people());
  const list = await readOwnList(file, settings && departmentsOf(settings));
  const errors = errorsIn(list);
  return {
    out: [...list.findings.map(findingLine), summary(list)].join("\n"),
    notes: [],
    failed: errors > 0,
  };
}

/** Writes an office's additions into a file, into its stored settings, or to the output. Rows with errors are left out and named. */
export async function importList({ office, out, people, now }: Asked, file: string): Promise<Said> {
  if (office === undefined) {
    const list = await readOwnList(file);
    const json = JSON.stringify(proceduresOf(list), null, 2);
    const notes = [...list.findings.map(findingLine), summary(list)];
    if (out === undefined) return { out: json, notes };
    await writeFile(out, `${json}\n`);
    return {
      notes: [...notes, `${out} is written; put it into the office file as "procedures", or import it with --office.`],
    };
  }
  const place = people();
  const { trackingKey: _, ...settings } = await settingsOf(office, place);
  const list = await readOwnList(file, departmentsOf(settings));
  const procedures = merged(settings.procedures ?? [], list);
  if (procedures.length > mostOwn) throw new CannotDo(`An office has at most ${mostOwn} procedures of its own`);
  await openOffice({ ...settings, procedures }, place, new Date(now));
  const stored = `Office ${office} has ${procedures.length} procedures of its own; functions that run see them within a minute.`;
  return { notes: [...list.findings.map(findingLine), summary(list), stored] };
}

/** The national catalogue as it holds on a date. */
export function list({ date, now }: Asked): Promise<Said> {
  return Promise.resolve({ out: catalogueLines(date ?? localDate(now, "Asia/Ho_Chi_Minh")).join("\n"), notes: [] });
}

/** The list replaces versions with the same first day; what stands in a mere list of names does not replace what the office has set. */
function merged(own: readonly OwnProcedure[], { rows }: OwnList): OwnProcedure[] {
  const news = rows
    .map(({ procedure }) => procedure)
    .filter(({ code, time }) => time.kind !== "stated" || !own.some((version) => version.code === code));
  const replaced = (version: OwnProcedure) =>
    news.some(({ code, validFrom }) => code === version.code && validFrom === version.validFrom);
  return [...own.filter((version) => !replaced(version)), ...news];
}

async function settingsOf(officeId: string, { client, table }: People) {
  if (!OfficeId.safeParse(officeId).success) {
    throw new CannotDo(`${officeId} is no office: name its five-digit national unit code, such as 27163`);
  }
  return dynamoOffices(client, table).get(officeId);
}

const departmentsOf = ({ departments }: Pick<Office, "departments">) => departments.map(({ id }) => id);
const proceduresOf = ({ rows }: OwnList) => rows.map(({ procedure }) => procedure);
const errorsIn = ({ findings }: OwnList) => findings.filter(({ warning }) => warning !== true).length;

function summary(list: OwnList): string {
  const errors = errorsIn(list);
  const { rows, known, findings } = list;
  return `${rows.length} procedures of the office's own, ${known.length} of the national catalogue; ${errors} errors, ${findings.length - errors} warnings.`;
}
