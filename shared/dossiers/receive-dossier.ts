import type { Applicant, Applicants } from "#shared/citizens/applicant.ts";
import { type CheckedApplicant, checkApplicant } from "#shared/citizens/check-applicant.ts";
import { type Deaths, deathKeys } from "#shared/citizens/deaths.ts";
import type { Clock } from "#shared/kernel/clock.ts";
import { assertHappened } from "#shared/kernel/happened.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Actor } from "#shared/offices/office.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { Dossier, Dossiers, Outcome } from "./dossier.ts";
import { dossierCode } from "./dossier-code.ts";
import { draftDossier, type ToReceive } from "./draft-dossier.ts";
import { isDeathRegistration } from "./same-death.ts";

export interface ReceiveDossier extends ToReceive {
  /** May record a reception of more than three days ago. */
  readonly mayImport: boolean;
}

/** The dossier, and what looks odd about it and was taken all the same. */
export interface Received extends Outcome {
  readonly warnings: CheckedApplicant["warnings"];
}

interface Deps {
  readonly dossiers: Dossiers;
  readonly offices: Pick<Offices, "get">;
  readonly clock: Clock;
  /** Where personal data goes; left out where none is ever given, as in Slack. */
  readonly citizens?:
    | { readonly applicants: Pick<Applicants, "add">; readonly deaths: Pick<Deaths, "add"> }
    | undefined;
}

const threeDays = 3 * 24 * 60;

/**
 * Takes a dossier in (Decree 118/2025 art. 17): national code, promised hour, fee, first entry of its history, and the
 * applicant beside it. Two round trips, a third where it is known who died. If the process dies between them, the same
 * request finds its number again and finishes.
 * @throws OfficeNotFound, DomainError naming the field, RequestMismatch
 */
export async function receiveDossier(
  input: ReceiveDossier,
  actor: Actor,
  request: RequestId,
  deps: Deps,
): Promise<Received> {
  const { dossiers, offices, clock } = deps;
  const receivedAt = assertHappened("receivedAt", input.receivedAt, clock(), input.mayImport ? undefined : threeDays);
  const office = await offices.get(actor.officeId);
  const { zone } = office.calendar;
  const date = localDate(receivedAt, zone);
  const checked = input.applicant && checkApplicant(input.applicant, localDate(clock(), zone));
  const draft = await draftDossier({ ...input, receivedAt }, { office, date, actor, offices, dossiers });
  const { number, replayed } = await dossiers.claimNumber(office.id, date, request);
  const dossier = { ...draft, code: dossierCode(office, date, number) };
  const earlier = replayed ? await dossiers.find(office.id, dossier.code, request) : undefined;
  const outcome = await store(earlier ?? dossier, checked?.applicant, request, deps);
  return { ...outcome, warnings: checked?.warnings ?? [] };
}

/**
 * Dossier and applicant in one round trip. Of a repeat the dossier is normally there, and the applicant too; after a crash
 * between the writes it is stored now.
 */
async function store(
  to: Dossier | Outcome,
  applicant: Applicant | undefined,
  request: RequestId,
  deps: Deps,
): Promise<Outcome> {
  const stored = "dossier" in to ? to : undefined;
  const dossier = "dossier" in to ? to.dossier : await compareDeaths(to, applicant, deps);
  const [outcome] = await Promise.all([
    stored ?? deps.dossiers.add(dossier, request),
    applicant && citizensOf(deps).applicants.add(dossier.officeId, dossier.code, applicant),
  ]);
  return outcome;
}

/** Before the dossier is there, so that it cannot be signed in between. */
async function compareDeaths(dossier: Dossier, applicant: Applicant | undefined, deps: Deps): Promise<Dossier> {
  if (applicant?.deceased === undefined || !isDeathRegistration(dossier)) return dossier;
  const handler = dossier.handledBy ?? dossier.officeId;
  const keys = deathKeys((await deps.offices.get(handler)).trackingKey, applicant.deceased);
  if (keys.length === 0) return dossier;
  return { ...dossier, duplicates: await citizensOf(deps).deaths.add(handler, keys, dossier.code) };
}

function citizensOf({ citizens }: Deps) {
  if (citizens === undefined) throw new Error("This function takes in no personal data");
  return citizens;
}
