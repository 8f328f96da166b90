import * as z from "zod/mini";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import { homeOf } from "#shared/dossiers/dossier-code.ts";
import { DossierNotFound } from "#shared/dossiers/dossier-errors.ts";
import { Cause } from "#shared/dossiers/move-input.ts";
import type { DossierStatus } from "#shared/dossiers/status.ts";
import { readDetail } from "#shared/forms/extension.ts";
import type { Offices, OpenedOffice } from "#shared/offices/offices.ts";
import { paperName, procedureName } from "#shared/procedures/called.ts";
import { trackWithinLimits } from "#shared/tracking/track-within-limits.ts";
import type { NextStep, TrackingReply } from "./tracking-reply.ts";

/** What a citizen typed; lengths only, since a wrong code and no code get the same answer. */
export const TrackingRequest = z.strictObject({
  code: z.string().check(z.maxLength(64)),
  secret: z.string().check(z.maxLength(64)),
});

interface From {
  /** IP address of the citizen. */
  readonly address: string;
  /** When the gateway took the request, in milliseconds since 1970 UTC. */
  readonly atMs: number;
}
export type TrackingDeps = Parameters<typeof trackWithinLimits>[1] & { readonly offices: Pick<Offices, "get"> };

/** @throws NothingToTrack, TooManyTries */
export async function readTracking(
  asked: z.infer<typeof TrackingRequest>,
  from: From,
  deps: TrackingDeps,
): Promise<TrackingReply> {
  const { dossier, office } = await trackWithinLimits({ ...asked, ...from }, deps);
  const { code, status, receivedAt, promisedAt, endedAt } = dossier;
  const procedure = procedureName(dossier.procedure, office.procedures);
  const told = {
    code,
    office: office.name,
    zone: office.calendar.zone,
    procedure,
    status,
    receivedAt,
    promisedAt,
    endedAt,
  };
  const [handler, bundle] = await Promise.all([handlerOf(dossier, deps), firstPart(dossier, office, deps)]);
  return { ...told, ...progress(dossier, from.atMs), ...handler, ...bundle, ...whereOf(office) };
}

const nextSteps: Readonly<Record<DossierStatus, NextStep>> = {
  submitted: "wait",
  accepted: "wait",
  refused: "ask",
  inProcess: "wait",
  supplementRequested: "bring-papers",
  paymentRequired: "pay",
  withdrawn: "none",
  stopped: "ask",
  resultReady: "fetch-result",
  returned: "none",
};

function progress({ status, promisedAt, missing, fee, paid, history }: Dossier, nowMs: number): Partial<TrackingReply> {
  const extended = history.findLast(({ move }) => move === "extend");
  const next = nextSteps[status];
  return {
    next,
    ...(next === "wait" && Date.parse(promisedAt) < nowMs && { late: true }),
    ...(missing !== undefined && { missing: missing.map(namedPaper) }),
    ...(fee !== undefined && { fee, paid: paid === true }),
    ...(extended !== undefined && { extension: { at: extended.at, cause: causeOf(extended.detail) } }),
  };
}

function namedPaper(paper: string) {
  return { vi: paperName(paper, "vi"), en: paperName(paper, "en"), id: paperName(paper, "id") };
}

function causeOf(detail: string | undefined): Cause | undefined {
  return Cause.safeParse(readDetail(detail)?.cause).data;
}

async function handlerOf({ handledBy }: Dossier, { offices }: TrackingDeps): Promise<Partial<TrackingReply>> {
  return handledBy === undefined ? {} : { handledBy: (await offices.get(handledBy)).name };
}

/** The part that the bundle is called after; whoever may see one part is its applicant. */
async function firstPart(
  { bundle, officeId }: Dossier,
  office: OpenedOffice,
  { dossiers }: TrackingDeps,
): Promise<Partial<TrackingReply>> {
  if (bundle === undefined) return {};
  const first = await dossiers.get(homeOf(bundle, officeId), bundle).catch(unlessNotFound);
  if (first === undefined) return {};
  const { code, procedure, status, promisedAt } = first;
  return { bundle: { code, procedure: procedureName(procedure, office.procedures), status, promisedAt } };
}

/** The other part may lie in software that has not handed it over. */
function unlessNotFound(error: unknown): undefined {
  if (!(error instanceof DossierNotFound)) throw error;
}

function whereOf({ address, phone, calendar }: OpenedOffice): Partial<TrackingReply> {
  return { address, phone, hours: calendar.hours as TrackingReply["hours"] };
}
