import { DomainError } from "#shared/kernel/errors.ts";
import { LastingTrouble, PassingTrouble } from "./troubles.ts";

/** What becomes of a job that failed. */
export type Verdict =
  /** Its lane sleeps, and then it is tried again. */
  | { readonly waitSeconds: number; readonly reason: string }
  /** It is set aside for somebody to look at, and the lane goes on. */
  | { readonly setAside: string };

/** What fails for no known reason gets this many tries: a fault of ours must not hold a whole workspace. */
const triesOfTheUnknown = 3;

/** @param receives how often the job was delivered, this time included. */
export function verdictOn(error: unknown, receives: number): Verdict {
  if (error instanceof LastingTrouble) return { setAside: error.code };
  if (error instanceof DomainError) return { setAside: error.fact };
  const backoff = Math.min(2 ** (receives - 1), 120);
  if (error instanceof PassingTrouble) return { waitSeconds: error.waitSeconds ?? backoff, reason: error.code };
  const name = error instanceof Error ? error.name : typeof error;
  if (isPassing(error) || receives < triesOfTheUnknown) return { waitSeconds: backoff, reason: name };
  return { setAside: name };
}

const passing =
  /Throttl|ProvisionedThroughput|RequestLimit|Timeout|Unavailable|InternalServerError|TransactionConflict/;

/** AWS or the way to it is in trouble; its SDK has tried three times already. */
function isPassing(error: unknown): boolean {
  const { name = "", code, $fault: fault } = (error ?? {}) as { name?: string; code?: unknown; $fault?: unknown };
  return fault === "server" || passing.test(name) || (typeof code === "string" && /^E[A-Z]+$/.test(code));
}
