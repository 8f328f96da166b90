/** Seconds since 1970 as a browser's picker writes them in `zone`, to the minute. */
export function localMoment(seconds: number, zone: string): string {
  const written = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  return written.format(new Date(seconds * 1000)).replace(" ", "T");
}

/** What a picker wrote in `zone`, as seconds since 1970; nothing for what is no moment. */
export function momentOf(local: string, zone: string): number | undefined {
  const asUtc = Date.parse(`${local}Z`) / 1000;
  if (Number.isNaN(asUtc)) return undefined;
  const shown = Date.parse(`${localMoment(asUtc, zone)}Z`) / 1000;
  return asUtc - (shown - asUtc);
}
