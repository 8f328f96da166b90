import type { Dossier, Dossiers } from "#shared/dossiers/dossier.ts";
import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Duties, Duty, Said } from "./duty.ts";
import { ladderOf, maySignDossier } from "./ladder.ts";

export interface Acceptance {
  readonly code: string;
  /** Slack workspace and user. */
  readonly team: string;
  readonly user: string;
  readonly at: Instant;
}

/**
 * `elsewhere`: another workspace's button, to be ignored; `not-on-call`: somebody who is not asked in this office; `over`: the
 * result is there already, or nobody was ever asked; `taken`: somebody else was first; `accepted`: it is theirs, however often pressed.
 */
export type AcceptResult =
  | { readonly kind: "elsewhere" }
  | { readonly kind: "not-on-call" }
  | { readonly kind: "over"; readonly dossier: Dossier; readonly duty: Duty | undefined }
  | { readonly kind: "taken"; readonly dossier: Dossier; readonly duty: Duty; readonly by: Said }
  | { readonly kind: "accepted"; readonly dossier: Dossier; readonly duty: Duty; readonly by: Said };

/** Somebody on call takes an urgent dossier on; the first one has it. @throws DossierNotFound */
export async function acceptDuty(
  { code, team, user, at }: Acceptance,
  office: Office,
  { dossiers, duties }: { dossiers: Pick<Dossiers, "get">; duties: Duties },
): Promise<AcceptResult> {
  if (team !== office.slack.team) return { kind: "elsewhere" };
  if (!office.staff.some(({ slackUser }) => slackUser === user)) return { kind: "not-on-call" };
  const dossier = await dossiers.get(office.id, code);
  if (!ladderOf(office, dossier).includes(user) && !maySignDossier(user, office, dossier))
    return { kind: "not-on-call" };
  if (dossier.endedAt !== undefined) return { kind: "over", dossier, duty: await duties.read(office.id, code) };
  const duty = await duties.accept(office.id, code, { user, at });
  if (duty?.accepted === undefined) return { kind: "over", dossier, duty };
  const by = duty.accepted;
  return { kind: by.user === user ? "accepted" : "taken", dossier, duty, by };
}
