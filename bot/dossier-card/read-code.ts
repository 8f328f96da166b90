/**
 * The dossier code in what somebody typed, however they spaced, dashed and cased it: `h29.26842 – 261120-0241`. Undefined for
 * anything else, which then goes no further: it may be a citizen's number.
 */
export function readCode(typed: string): string | undefined {
  const code = typed
    .normalize("NFKC")
    .replace(/[\s\u200b\u2060\ufeff]+/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .toUpperCase();
  return code.length <= 40 && /^[A-Z0-9]{2,5}(\.[A-Z0-9]{2,5}){1,4}-\d{6}-\d{4,7}$/.test(code) ? code : undefined;
}
