import type { LocalDate } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";

/** The national code of the `number`-th dossier that `office` received on `date`; four digits, more on a day of more than 9,999. */
export function dossierCode(office: Pick<Office, "id" | "province">, date: LocalDate, number: number): string {
  const yymmdd = date.slice(2).replaceAll("-", "");
  return `${office.province}.${office.id}-${yymmdd}-${String(number).padStart(4, "0")}`;
}

const ofUnit = /^H\d{2}\.(\d{5})-/;

/**
 * The office that a dossier lies under: the unit that its code names. A code of another form came from other software and
 * lies under the office that took it over. @param officeId the office that asks
 */
export function homeOf(code: string, officeId: string): string {
  return ofUnit.exec(code)?.[1] ?? officeId;
}
