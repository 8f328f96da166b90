import type { Applicant } from "#shared/citizens/applicant.ts";

/** Syllables that make no name anybody has; the numbers are of a block in which nobody was given one. */
const first = ["An", "Ba", "Cao", "Du", "Giang", "Hoa", "Kha"];
const middle = ["Mẫu", "Thử", "Ví"];
const last = ["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Dụ"];

/**
 * Who hands in the `number`-th dossier of a day: always the same, so that a repeat is one. Every third citizen leaves a telephone
 * number, some an e-mail address, some have Zalo; most come for a copy and leave nothing.
 */
export function madeUpApplicant(number: number): Applicant | undefined {
  if (number % 3 !== 0) return undefined;
  const name = [first[number % first.length], middle[number % middle.length], last[number % last.length]].join(" ");
  const digits = String(number % 1_000).padStart(3, "0");
  const phone = `0900000${digits}`;
  if (number % 15 === 0) return { name, email: `cong-dan-${digits}@citizen.example` };
  if (number % 12 === 0) return { name, phone, notify: "zalo" };
  return { name, phone, ...(number % 21 === 0 && { language: "en" }) };
}
