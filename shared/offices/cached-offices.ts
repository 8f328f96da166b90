import type { Offices } from "./offices.ts";

/** How long a warm function trusts what it read: a revoked key stops working, and new settings hold, within a minute. */
const ttlMs = 60_000;

/** Guesses at keys must not fill the memory. */
const mostRows = 2_000;

/** Offices that reads each row at most once a minute, so that a warm function writes without reading. */
export function cachedOffices(offices: Offices, nowMs: () => number): Offices {
  const rows = new Map<string, { until: number; row: Promise<unknown> }>();

  function once<T>(key: string, load: () => Promise<T>): Promise<T> {
    const known = rows.get(key);
    if (known !== undefined && known.until > nowMs()) return known.row as Promise<T>;
    if (rows.size >= mostRows) rows.clear();
    const row = load();
    rows.set(key, { until: nowMs() + ttlMs, row });
    row.catch(() => rows.delete(key));
    return row;
  }

  return {
    get: (officeId) => once(`office ${officeId}`, () => offices.get(officeId)),
    officeOfChannel: (team, channel) =>
      once(`channel ${team} ${channel}`, () => offices.officeOfChannel(team, channel)),
    key: (officeId, keyId) => once(`key ${officeId} ${keyId}`, () => offices.key(officeId, keyId)),
  };
}
