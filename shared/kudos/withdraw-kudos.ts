import type { Instant } from "#shared/kernel/clock.ts";
import type { Kudos, KudosLedger, KudosPlace } from "./kudos.ts";
import { KudosRefused } from "./refused.ts";
import { undoMs } from "./rules.ts";
import { weekOf } from "./week.ts";

interface Withdraw extends KudosPlace {
  /** Slack user id of whoever wants it back. */
  readonly user: string;
  /** When they pressed, however late that reaches us. */
  readonly at: Instant;
}

const attempts = 5;

/**
 * Takes thanks back within ten minutes; what they cost is there again. Twice is once.
 * @returns undefined when there is no such thing @throws KudosRefused `not-yours`, `too-late`, `busy`
 */
export async function withdrawKudos(
  { user, at, ...place }: Withdraw,
  officeId: string,
  kudos: Pick<KudosLedger, "get" | "week" | "withdraw">,
): Promise<Kudos | undefined> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const kept = await kudos.get(officeId, place);
    if (kept === undefined) return undefined;
    if (kept.withdrawnAt !== undefined && kept.giver === user) return kept;
    assertMayWithdraw(kept, user, at);
    const { name } = weekOf(kept.date);
    const was = await kudos.week(officeId, user, name);
    if (await kudos.withdraw(officeId, kept, at, { name, was })) return { ...kept, withdrawnAt: at };
  }
  throw new KudosRefused("busy", "user", "gives and takes from several places at once; try again");
}

function assertMayWithdraw(kept: Kudos, user: string, at: Instant): void {
  if (kept.giver !== user) throw new KudosRefused("not-yours", "user", "must be who gave it");
  const late = Date.parse(at) - Date.parse(kept.at) > undoMs;
  if (late) throw new KudosRefused("too-late", "at", "must be within ten minutes");
}
