import type { Person } from "./applicant.ts";

/** The year that the number of an identity card stands for: the fourth digit is century and sex, the next two the year. */
export function birthYearOf(personalId: string): number {
  const centuries = Math.floor(Number(personalId[3]) / 2);
  return 1900 + centuries * 100 + Number(personalId.slice(4, 6));
}

/**
 * What is odd about a personal number, in words, or undefined. The numbers carry no check digit (Circular 07/2016/TT-BCA
 * art. 7) and errors were issued, so this warns and never refuses.
 */
export function checkPersonalId({ personalId, born }: Pick<Person, "personalId" | "born">): string | undefined {
  if (personalId === undefined || born === undefined) return undefined;
  const year = birthYearOf(personalId);
  if (String(year) === born.slice(0, 4)) return undefined;
  return `is a number of somebody born in ${year}, not in ${born.slice(0, 4)}: compare it with the card`;
}
