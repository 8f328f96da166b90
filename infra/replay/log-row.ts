/** Attributes under the names of the XES standard, without the `case:` prefix that CSV exports put before those of a case. */
export type Attributes = Readonly<Record<string, string>>;

/** One event as it stands in the file. Empty values are absent. */
export interface LogRow {
  /** Line of the file, unpacked, counted from 1. */
  readonly line: number;
  readonly case: Attributes;
  /** Absent where a case was written down without any event. */
  readonly event?: Attributes;
  /** Why the row could not even be taken apart. */
  readonly broken?: string;
}

/** The file as a whole cannot be read; nothing was sent. */
export class LogUnreadable extends Error {
  override name = "LogUnreadable";
}

export function present(attributes: Record<string, string>): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ""));
}
