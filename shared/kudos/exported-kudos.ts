import * as z from "zod/mini";
import { csvLine } from "#shared/exchange/csv-line.ts";
import type { Office } from "#shared/offices/office.ts";
import { kudosFormTexts } from "#shared/text/kudos-form.ts";
import type { Kudos } from "./kudos.ts";
import { nameOf } from "./names.ts";
import { valueName } from "./values.ts";

/** One recipient of one kudos, as the file for emulation and commendation takes it (Law 06/2022/QH15). */
export const ExportedKudos = z.object({
  date: z.iso.date(),
  /** Slack user id, and the name as the staff list has it now. */
  recipient: z.string(),
  name: z.optional(z.string()),
  department: z.optional(z.string()),
  /** Names in the office's language. */
  value: z.optional(z.string()),
  reason: z.string(),
  giverRole: z.string(),
  evidence: z.optional(z.string()),
  award: z.optional(z.string()),
  citation: z.optional(z.string()),
  /** Those thanked at once share it. */
  kudos: z.string(),
});
export type ExportedKudos = z.infer<typeof ExportedKudos>;

const columns = Object.keys(ExportedKudos.shape) as (keyof ExportedKudos)[];
export const kudosCsvHeader = csvLine(columns);

interface For {
  /** One person's file alone. */
  readonly person?: string | undefined;
  /** Who will read it, where that is one person: their own private thanks are theirs to see. */
  readonly viewer?: string | undefined;
}

/** What an export holds: nothing that was taken back, and nothing private but what is the viewer's own. */
export function exportedKudos(
  all: readonly Kudos[],
  office: Pick<Office, "staff" | "language" | "departments"> & { readonly setup?: unknown },
  { person, viewer }: For = {},
): ExportedKudos[] {
  const shown = all.filter(({ withdrawnAt, isPrivate, giver, recipients }) => {
    const isOwn = viewer !== undefined && (giver === viewer || recipients.includes(viewer));
    return withdrawnAt === undefined && (!isPrivate || isOwn);
  });
  return shown.flatMap((kudos) =>
    kudos.recipients
      .filter((user) => person === undefined || user === person)
      .map((user) => rowOf(kudos, user, office)),
  );
}

function rowOf(
  { id, date, value, reason, giverRole, evidence, award }: Kudos,
  user: string,
  office: Parameters<typeof exportedKudos>[1],
): ExportedKudos {
  const { language, staff, departments } = office;
  const department = staff.find(({ slackUser }) => slackUser === user)?.department;
  return {
    date,
    recipient: user,
    name: nameOf(office, user),
    department: departments.find((one) => one.id === department)?.name,
    value: value && valueName(value, office, language),
    reason,
    giverRole,
    evidence: evidence && `${evidence.kind}:${evidence.ref}`,
    award: award && kudosFormTexts[language].levels[award.level],
    citation: award?.citation,
    kudos: id,
  };
}

export function kudosCsvOf(row: ExportedKudos): string {
  return csvLine(columns.map((column) => row[column]));
}
