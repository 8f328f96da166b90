/** Mobile numbers of ten digits, landlines of eleven; without their leading zero. */
const national = /^(?:[35789]\d{8}|2\d{9})$/;

/**
 * A Vietnamese subscriber's number as `+84…` (E.164), from whatever spacing it was written with; undefined for what is none,
 * such as a short code (1022) or a number of another country.
 */
export function phoneOf(written: string): string | undefined {
  const digits = written.replaceAll(/[\s().-]/g, "");
  const [, number = ""] = /^(?:\+84|0084|84|0)(\d+)$/.exec(digits) ?? [];
  return national.test(number) ? `+84${number}` : undefined;
}
