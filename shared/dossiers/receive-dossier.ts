import type { Clock, LocalDate } from "#shared/kernel/clock.ts";
import { assertHappened } from "#shared/kernel/happened.ts";
import type { RequestId } from "#shared/kernel/request-id.ts";
import { localDate } from "#shared/office-time/working-time.ts";
import type { Actor } from "#shared/offices/office.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import type { Channel, Dossier, Dossiers, Outcome } from "./dossier.ts";
import { dossierCode } from "./dossier-code.ts";
import { promiseFor } from "./promise-for.ts";

export interface ReceiveDossier {
  readonly procedure: string;
  /** When the papers were taken. It pins the day whose number the dossier gets, however late a repeat arrives. */
  readonly receivedAt: string;
  readonly channel: Channel;
  /** Handed in through a portal and not yet accepted. */
  readonly submitted?: boolean | undefined;
  /** May record a reception of more than three days ago. */
  readonly mayImport: boolean;
}

interface Deps {
  readonly dossiers: Dossiers;
  readonly offices: Offices;
  readonly clock: Clock;
}

const threeDays = 3 * 24 * 60;

/**
 * Takes a dossier in (Decree 118/2025 art. 17): national code, promised hour, first entry of its history.
 * Two round trips. If the process dies between them, the same request finds its number again and finishes.
 * @throws OfficeNotFound, DomainError naming `procedure` or `receivedAt`, RequestMismatch
 */
export async function receiveDossier(
  input: ReceiveDossier,
  actor: Actor,
  request: RequestId,
  { dossiers, offices, clock }: Deps,
): Promise<Outcome> {
  const receivedAt = assertHappened("receivedAt", input.receivedAt, clock(), input.mayImport ? undefined : threeDays);
  const office = await offices.get(actor.officeId);
  const date = localDate(receivedAt, office.calendar.zone);
  const draft = draftDossier({ ...input, receivedAt }, date, actor, office);
  const { number, replayed } = await dossiers.claimNumber(office.id, date, request);
  const dossier = { ...draft, code: dossierCode(office, date, number) };
  if (!replayed) return dossiers.add(dossier, request);
  return finishEarlier(dossier, request, dossiers);
}

/** A repeat: normally the dossier is there; after a crash between the two writes it is stored now. */
async function finishEarlier(dossier: Dossier, request: RequestId, dossiers: Dossiers): Promise<Outcome> {
  const earlier = await dossiers.find(dossier.officeId, dossier.code, request);
  return earlier ?? dossiers.add(dossier, request);
}

function draftDossier(
  input: ReceiveDossier,
  date: LocalDate,
  actor: Actor,
  office: OpenedOffice,
): Omit<Dossier, "code"> {
  const { receivedAt } = input;
  const procedure = procedureInForce(input.procedure, date);
  const { promisedAt, urgent } = promiseFor(procedure, receivedAt, office.calendar);
  const submitted = input.submitted === true;
  return {
    officeId: office.id,
    procedure: procedure.code,
    procedureFrom: procedure.validFrom,
    department: procedure.department,
    channel: input.channel,
    status: submitted ? "submitted" : "accepted",
    receivedAt,
    promisedAt,
    urgent,
    version: 1,
    history: [{ move: submitted ? "submit" : "receive", at: receivedAt, by: actor.id }],
  };
}
