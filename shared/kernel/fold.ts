/** Text as it is compared and searched: no diacritics, đ as d, lower case, single spaces. NFC and NFD come out the same. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[đĐ]/g, "d")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim();
}
