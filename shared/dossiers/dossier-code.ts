import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";

/** The national code of the `number`-th dossier that `office` received on `date`; four digits, more on a day of more than 9,999. */
export function dossierCode(office: Pick<Office, "id" | "province">, date: LocalDate, number: number): string {
  const yymmdd = date.slice(2).replaceAll("-", "");
  return `${office.province}.${office.id}-${yymmdd}-${String(number).padStart(4, "0")}`;
}
