/** What stands where a citizen's number stood. */
export const mask = "••••";

/** One space, dot, hyphen or dash between two digits, as people group them. */
const gap = String.raw`[ \u00a0.\u2010-\u2015-]?`;
/** Personal id (CCCD): twelve digits (Circular 07/2016/TT-BCA art. 7). */
export const personalId = String.raw`\d(?:${gap}\d){11}`;
/** Mobile: ten digits from 03, 05, 07, 08 or 09; landline: eleven from 02; either with +84 for the 0. */
export const phone = String.raw`(?:\+?84\)?${gap}|0)(?:[35789](?:${gap}\d){8}|2(?:${gap}\d){9})`;
const personalNumber = new RegExp(String.raw`(?<!\d)(?:${personalId}|${phone})(?!\d)`, "g");

/**
 * `text` without citizens' ids and telephone numbers: they must not reach Slack or a suggestion's row
 * (Law 91/2025/QH15). Rather masks a number too many than one too few.
 */
export function maskPersonalNumbers(text: string): string {
  return text.replace(personalNumber, mask);
}
