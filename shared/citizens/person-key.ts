/**
 * What a name is looked up by: case, spacing, diacritics and the way they are encoded (NFC or NFD) never make two people
 * of one. `Nguyễn  Văn Đô` and `NGUYEN VAN DO` have the same key.
 */
export function personKey(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .replaceAll("đ", "d")
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
