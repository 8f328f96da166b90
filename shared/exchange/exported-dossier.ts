import * as z from "zod/mini";
import { returnedAtOf } from "#shared/dossiers/correction.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { csvLine } from "./csv-line.ts";
import { channelNumber, statusNumber } from "./national-numbers.ts";
import { withOffset } from "./wall-clock.ts";

const Moment = z.iso.datetime({ offset: true });

/**
 * One dossier as it is exported: the columns of an import, statuses and channels by their national numbers, times with the
 * office's offset. Nothing about the citizen.
 */
export const ExportedDossier = z.object({
  code: z.string(),
  version: z.int(),
  procedure: z.string(),
  department: z.string(),
  channel: z.int(),
  status: z.int(),
  receivedAt: Moment,
  promisedAt: Moment,
  finishedAt: z.optional(Moment),
  returnedAt: z.optional(Moment),
  onTime: z.optional(z.boolean()),
  officer: z.optional(z.string()),
  handledBy: z.optional(z.string()),
});
export type ExportedDossier = z.infer<typeof ExportedDossier>;

const columns = Object.keys(ExportedDossier.shape) as (keyof ExportedDossier)[];

export const csvHeader = csvLine(columns);

export function exportedDossier(dossier: Dossier, zone: string): ExportedDossier {
  const { endedAt, status, history, promisedAt, officer, handledBy } = dossier;
  const returnedAt = status === "returned" ? returnedAtOf(history) : undefined;
  return {
    code: dossier.code,
    version: dossier.version,
    procedure: dossier.procedure,
    department: dossier.department,
    channel: channelNumber(dossier.channel),
    status: statusNumber(status),
    receivedAt: withOffset(dossier.receivedAt, zone),
    promisedAt: withOffset(promisedAt, zone),
    ...(endedAt !== undefined && { finishedAt: withOffset(endedAt, zone), onTime: endedAt <= promisedAt }),
    ...(returnedAt !== undefined && { returnedAt: withOffset(returnedAt, zone) }),
    ...(officer !== undefined && { officer }),
    ...(handledBy !== undefined && { handledBy }),
  };
}

export function csvOf(dossier: ExportedDossier): string {
  return csvLine(columns.map((column) => dossier[column]));
}
