import { TooMany } from "#shared/kernel/errors.ts";

/** Failures are counted by the quarter of an hour, as the clock strikes in UTC; then everybody starts anew. */
const windowMs = 15 * 60_000;

/**
 * How many failures one quarter of an hour takes. A secret has 40 bits, so a code that is guessed at this often for a whole
 * year is opened with a chance of 4 in a million.
 *
 * A guesser locks out nobody but themselves with one address: to keep a citizen from their own dossier they need twenty
 * addresses, all over again in each quarter of an hour. The limit of an address is high because a mobile network or a ward's
 * hall puts many people behind one.
 */
export const limits = {
  /** At one code from one address. */
  here: 5,
  /** At one code from anywhere. */
  code: 100,
  /** From one address at any codes. */
  address: 100,
} as const;

/** One look at a code, and from where. */
export interface Try {
  /** The unit that the code names, five digits. */
  readonly officeId: string;
  readonly code: string;
  /** IP address; only a hash of it is stored, and only for the day. */
  readonly address: string;
  /** When the request came in, in milliseconds since 1970 UTC. */
  readonly atMs: number;
}

/** Failures in the present window. */
export type Failures = Readonly<Record<keyof typeof limits, number>>;

export interface Tries {
  /** Reads only. */
  failuresBefore(attempt: Try): Promise<Failures>;
  /** Counts one more; the same failure counted twice only makes the limit come sooner. @returns with this one. */
  fail(attempt: Try): Promise<Failures>;
}

/** The window that an instant lies in, counted from 1970, and the seconds until it ends. */
export function windowAt(atMs: number): { number: number; secondsLeft: number; endsAtMs: number } {
  const number = Math.floor(atMs / windowMs);
  const endsAtMs = (number + 1) * windowMs;
  return { number, endsAtMs, secondsLeft: Math.ceil((endsAtMs - atMs) / 1000) };
}

/** Whether one more look may be answered. */
export function mayLook(failures: Failures): boolean {
  return failures.here < limits.here && failures.code < limits.code && failures.address < limits.address;
}

/** Whether the failures, this one among them, are as many as may be told of. */
export function withinLimits(failures: Failures): boolean {
  return failures.here <= limits.here && failures.code <= limits.code && failures.address <= limits.address;
}

/** The same whether the code exists or not, and whichever limit was reached. */
export class TooManyTries extends TooMany {
  override name = "TooManyTries";
  constructor(atMs: number) {
    super("too-many-tries", "Too many wrong codes or secrets; try again later", windowAt(atMs).secondsLeft);
  }
}
