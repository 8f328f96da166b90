import type { StepFact } from "#shared/dossiers/dossier-steps.ts";
import type { MoveName } from "#shared/dossiers/moves.ts";
import type { Office } from "#shared/offices/office.ts";
import type { Delivery, Occasion } from "./delivery.ts";

/** Steps that a citizen hears of; the others are the office's own business. */
const occasionOf: Partial<Record<MoveName, Occasion>> = {
  receive: "accepted",
  accept: "accepted",
  refuse: "refused",
  "request-supplement": "supplement-requested",
  "request-payment": "payment-required",
  sign: "result-ready",
  finish: "result-ready",
  extend: "extended",
  stop: "stopped",
};

export function occasionOfMove(move: MoveName): Occasion | undefined {
  return occasionOf[move];
}

type Settings = Pick<Office, "messaging" | "webhooks"> | undefined;

/**
 * What leaves for the outside because of one step. The citizen hears from the office that took the papers in and has their
 * address; the software of both that office and the one that processes the dossier hears of every step.
 * @param settings of an office, undefined when it is not open here.
 */
export async function stepDeliveries(
  step: StepFact,
  settings: (officeId: string) => Promise<Settings>,
): Promise<Delivery[]> {
  const { code, version, at, home } = step;
  const occasion = occasionOf[step.move];
  const owners = await Promise.all(
    [...new Set([home, step.officeId])].map(async (officeId) => ({ officeId, office: await settings(officeId) })),
  );
  const message: Delivery[] =
    occasion !== undefined && owners[0]?.office?.messaging !== undefined
      ? [{ type: "message", officeId: home, code, version, at, occasion }]
      : [];
  const webhooks = owners.flatMap(({ officeId, office }) =>
    (office?.webhooks ?? []).map(({ id }): Delivery => ({ type: "webhook", officeId, code, version, at, webhook: id })),
  );
  return [...message, ...webhooks];
}
