import type { Dossiers } from "#shared/dossiers/dossier.ts";
import type { Instant, LocalDate } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { MorningRow } from "#shared/rituals/morning.ts";
import { readMorning } from "#shared/rituals/read-morning.ts";

export type ReadMorning = (office: Office, date: LocalDate, now: Instant) => Promise<readonly MorningRow[]>;

/** A morning's jobs follow each other closely and all ask for the same: what was read within the last minute is read no more. */
export function readOnce(dossiers: Pick<Dossiers, "get" | "listOpen">): ReadMorning {
  let last: { key: string; until: number; rows: Promise<readonly MorningRow[]> } | undefined;
  return (office, date, now) => {
    const key = `${office.id} ${date}`;
    if (last?.key === key && Date.parse(now) < last.until) return last.rows;
    const rows = readMorning(office, { date, now }, dossiers);
    last = { key, until: Date.parse(now) + 60_000, rows };
    rows.catch(() => {
      last = undefined;
    });
    return rows;
  };
}
