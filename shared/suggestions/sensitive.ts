import { personalId, phone } from "./mask-personal-numbers.ts";

/** What must not be posted: who a citizen is, which dossier is theirs, and what is a state secret. */
export type SensitiveKind = "personal-id" | "phone" | "dossier-code" | "secrecy-mark";

export interface Sensitive {
  readonly kind: SensitiveKind;
  /** As it was written. */
  readonly found: string;
}

const number = (pattern: string) => new RegExp(String.raw`(?<!\d)(?:${pattern})(?!\d)`, "gi");
const words = (pattern: string, flags: string) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, flags);

const patterns: readonly (readonly [SensitiveKind, RegExp])[] = [
  ["personal-id", number(personalId)],
  ["phone", number(phone)],
  // Circular 03/2025/TT-VPCP: province, office, date and number.
  ["dossier-code", number(String.raw`H\d{2}(?:\.\d{2,5}){1,2}-\d{6}-\d{4,6}`)],
  // Law 29/2018/QH14, art. 8, with signs or without any. The lowest mark is an everyday syllable ("bảo mật", "mật độ"): it counts after
  // "dấu" and "độ", or in capitals as it is stamped. Folding first would find "tối mắt", which is how busy people speak.
  ["secrecy-mark", words("tuyệt mật|tuyet mat|tối mật|toi mat|(?:dấu|độ) mật|dau mat", "giu")],
  ["secrecy-mark", words("MẬT|MAT", "gu")],
];

/** Everything in a text that has to be taken out before it is posted; empty for a text that may be. */
export function sensitiveIn(text: string): Sensitive[] {
  const written = text.normalize("NFC");
  const found = patterns.flatMap(([kind, pattern]) =>
    [...written.matchAll(pattern)].map(([it]) => ({ kind, found: it })),
  );
  return found.filter(
    (one, index) => found.findIndex((other) => other.kind === one.kind && other.found === one.found) === index,
  );
}
