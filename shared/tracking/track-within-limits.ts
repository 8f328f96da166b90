import { NothingToTrack, trackDossier } from "#shared/dossiers/track-dossier.ts";
import { mayLook, TooManyTries, type Tries, withinLimits } from "./tries.ts";

interface Look {
  readonly code: string;
  readonly secret: string;
  readonly address: string;
  /** Milliseconds since 1970 UTC. */
  readonly atMs: number;
}

type Deps = Parameters<typeof trackDossier>[1] & { readonly tries: Tries };

/**
 * Tracks a dossier while few enough have failed. Once a limit is reached nobody learns whether a secret is right, not even
 * who has the right one, until the window ends. Nothing is written unless the look fails; looks that are under way at the
 * same moment may each be answered before one of them is counted, which no more than the function's reserved runs can do.
 * @throws NothingToTrack, TooManyTries
 */
export async function trackWithinLimits(look: Look, { tries, ...deps }: Deps): ReturnType<typeof trackDossier> {
  const attempt = { ...look, officeId: officeIn(look.code), code: look.code.trim().toUpperCase() };
  const [before, found] = await Promise.all([
    tries.failuresBefore(attempt),
    trackDossier(look, deps).catch(unlessNothing),
  ]);
  if (!mayLook(before)) throw new TooManyTries(look.atMs);
  if (found !== undefined) return found;
  const after = await tries.fail(attempt);
  throw withinLimits(after) ? new NothingToTrack() : new TooManyTries(look.atMs);
}

/** The unit that a code names; the partition of what names none is one that no unit has. */
function officeIn(code: string): string {
  return /^\s*H\d{2}\.(\d{5})-/i.exec(code)?.[1] ?? "00000";
}

function unlessNothing(error: unknown): undefined {
  if (!(error instanceof NothingToTrack)) throw error;
}
