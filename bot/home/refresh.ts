import type { Instant } from "#shared/kernel/clock.ts";
import type { WorkerBase } from "../worker-base.ts";

interface Refreshed {
  readonly team: string;
  readonly user: string;
  readonly at: Instant;
}

/** Shows a person's home anew after something of theirs has changed. @param cause names the change, once and for all. */
export async function refreshHome({ team, user, at }: Refreshed, cause: string, { jobs }: WorkerBase): Promise<void> {
  await jobs.send(team, `home.show/${user}/${cause}`, { type: "home.show", at, team, user });
}
