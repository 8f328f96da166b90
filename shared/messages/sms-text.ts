/** Characters of the GSM 7-bit alphabet (3GPP TS 23.038) that count one, and those that count two. */
const single =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
  "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const double = "\f^{}\\[~]|€";
const lengths = new Map<string, number>();
for (const character of single) lengths.set(character, 1);
for (const character of double) lengths.set(character, 2);

/** One SMS; a longer text is billed and may arrive in parts, and one diacritic halves this. */
export const smsLimit = 160;

/** How much of an SMS a text takes; undefined when a character of it would turn the whole into UCS-2. */
export function smsLength(text: string): number | undefined {
  let length = 0;
  for (const character of text) {
    const one = lengths.get(character);
    if (one === undefined) return undefined;
    length += one;
  }
  return length;
}

/** Vietnamese as it is typed on an old telephone: `Phường Tăng Nhơn Phú` is `Phuong Tang Nhon Phu`. Other letters go. */
export function unaccented(text: string): string {
  const plain = text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
  const typed = plain.replaceAll(/[–—]/g, "-").replaceAll(/\s/g, " ");
  return typed.replaceAll(/./gsu, (letter) => (lengths.has(letter) ? letter : ""));
}

/** The office in a few letters: `P.Tang Nhon Phu`, cut at `most`. */
export function shortOffice(name: string, most: number): string {
  const plain = unaccented(name)
    .replace(/^(Uy ban nhan dan|UBND|Trung tam Phuc vu hanh chinh cong)\s+(?=\S)/i, "")
    .replace(/^phuong\s+(?=\S)/i, "P.")
    .replace(/^xa\s+(?=\S)/i, "X.")
    .replace(/^dac khu\s+(?=\S)/i, "DK.");
  let short = plain;
  while ((smsLength(short) ?? 0) > most) short = short.slice(0, -1);
  return short.trimEnd();
}
