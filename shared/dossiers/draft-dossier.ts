import type { LocalDate } from "#shared/kernel/clock.ts";
import { DomainError } from "#shared/kernel/errors.ts";
import type { Actor } from "#shared/offices/office.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import { procedureInForce } from "#shared/procedures/catalogue.ts";
import { feeOf } from "#shared/procedures/fee.ts";
import type { Procedure } from "#shared/procedures/procedure.ts";
import { competentOffice } from "./competent-office.ts";
import type { Dossier, Dossiers } from "./dossier.ts";
import { DossierNotFound } from "./dossier-errors.ts";
import { promiseFor } from "./promise-for.ts";
import type { Reception } from "./reception.ts";

/** A reception, and how much has to be known of its fee. */
export interface ToReceive extends Reception {
  /** At a counter the fee is told to the citizen: what it depends on must be given. Software may leave it out. */
  readonly feeMustBeKnown?: boolean | undefined;
}

interface Setting {
  readonly office: OpenedOffice;
  readonly date: LocalDate;
  readonly actor: Actor;
  readonly offices: Pick<Offices, "get">;
  readonly dossiers: Pick<Dossiers, "get">;
}

/**
 * A dossier before it has a code, by the rules of the office that will handle it; nothing is written.
 * @throws DomainError naming the field that the procedure, its fee or that office does not take
 */
export async function draftDossier(input: ToReceive, setting: Setting): Promise<Omit<Dossier, "code">> {
  const { office, date, actor, offices } = setting;
  const { office: competent, procedure } = await competentOffice(input, { office, date, offices });
  await assertPart(input, setting);
  const { promisedAt, urgent, basis } = promiseFor(procedure, input.receivedAt, competent.calendar, input);
  const submitted = input.submitted === true;
  return {
    officeId: office.id,
    procedure: procedure.code,
    procedureFrom: procedure.validFrom,
    department: procedure.department,
    channel: input.channel,
    status: submitted ? "submitted" : "accepted",
    receivedAt: input.receivedAt,
    promisedAt,
    urgent,
    version: 1,
    ...present({
      handledBy: competent.id === office.id ? undefined : competent.id,
      bundle: input.bundle,
      papers: papersOf(input, procedure),
      copies: input.copies,
      pages: input.pages,
      ...feeFor(input, procedure),
      basis,
      signedBy: procedure.signedBy === "chair" ? undefined : procedure.signedBy,
      officer: officerOf(input, actor, office),
    }),
    history: [
      {
        move: submitted ? "submit" : "receive",
        at: input.receivedAt,
        by: actor.id,
        ...(basis === "slip" && { detail: promisedAt }),
      },
    ],
  };
}

function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}

function papersOf({ papers }: Reception, procedure: Procedure): string[] | undefined {
  const stranger = papers?.find((paper) => !procedure.papers.includes(paper));
  if (stranger !== undefined) refuse("papers", `must be papers of the procedure: ${procedure.papers.join(", ")}`);
  return papers && [...new Set(papers)];
}

/** The fee where it can be told; what was said of it has to make sense in any case. */
function feeFor(input: ToReceive, procedure: Procedure): Pick<Dossier, "fee" | "paid"> {
  const { copies, pages, fee: stated, paid, feeMustBeKnown } = input;
  const nothingSaid = copies === undefined && pages === undefined && stated === undefined;
  const needs = ["per-page", "per-copy", "local"].includes(procedure.fee.kind);
  const fee =
    needs && nothingSaid && !feeMustBeKnown && !paid ? undefined : feeOf(procedure.fee, { copies, pages, stated });
  if (paid && fee === 0) refuse("paid", "must be left out: nothing is to be paid");
  return { ...(fee !== undefined && { fee }), ...(paid !== undefined && { paid }) };
}

function officerOf({ officer }: Reception, actor: Actor, { staff }: OpenedOffice): string | undefined {
  const known = (user: string) => staff.some(({ slackUser }) => slackUser === user);
  if (officer !== undefined && !known(officer)) refuse("officer", "must be somebody of the office's staff");
  return officer ?? (known(actor.id) ? actor.id : undefined);
}

/** A part joins a first dossier that its office sees, is no part itself and whose procedure names this one among its parts. */
async function assertPart({ bundle, procedure }: Reception, { actor, office, dossiers }: Setting): Promise<void> {
  if (bundle === undefined) return;
  const first = await dossiers.get(actor.officeId, bundle).catch((error: unknown) => {
    if (error instanceof DossierNotFound) refuse("bundle", "must be the code of a dossier of this office");
    throw error;
  });
  if (first.bundle !== undefined) refuse("bundle", `must be the first dossier of the bundle, ${first.bundle}`);
  const { linked = [] } = procedureInForce(first.procedure, first.procedureFrom, office.procedures);
  if (!linked.includes(procedure)) {
    refuse("bundle", `must be of a procedure that ${procedure} is linked with; ${first.procedure} is not`);
  }
}

function refuse(field: string, problem: string): never {
  throw new DomainError("invalid", "invalid-reception", `${field} ${problem}`, [{ field, problem }]);
}
