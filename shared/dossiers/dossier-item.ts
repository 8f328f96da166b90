import * as z from "zod/mini";
import type { RequestId } from "#shared/kernel/request-id.ts";
import { Dossier, type HistoryEntry, type Step } from "./dossier.ts";
import { MoveName } from "./moves.ts";
import { terminal } from "./status.ts";

/** Keys and access patterns of the Dossiers table; every partition starts with the office. */
export const dossierKeys = {
  dossier: (officeId: string, code: string) => ({ pk: `${officeId}#${code}`, sk: "dossier" }),
  /** The codes given out for one reception date, in order. */
  codes: (officeId: string, date: string) => ({ pk: `${officeId}#codes`, sk: date }),
  /** Codes of a reception date that the office handles and did not give out: another ward's, or taken over from other software. */
  incoming: (officeId: string, date: string) => ({ pk: `${officeId}#incoming`, sk: date }),
  /** Index gsi1: open dossiers by promised hour; left at the end of the dossier, so it costs nothing on a normal step. */
  openByPromise: (officeId: string) => `${officeId}#open`,
  /** Index gsi2: what lies before the office's signers, by reception; entered and left with a step each. */
  signingQueue: (officeId: string) => `${officeId}#signing`,
} as const;

const Stored = z.object({
  ...Dossier.shape,
  history: z.array(z.string()),
  requests: z.set(z.string()),
});

/** A history entry in about 60 bytes: `move|instant|actor|request key and body`, with a detail before the last part where there is one. */
export function packEntry({ move, at, by, detail }: HistoryEntry, request: RequestId): string {
  return [move, at, by, ...(detail === undefined ? [] : [detail]), request.key + request.body].join("|");
}

function unpackEntry(packed: string): HistoryEntry {
  const [move, at = "", by = "", detail, last] = packed.split("|");
  return { move: MoveName.parse(move), at, by, ...(last !== undefined && { detail }) };
}

/** An item read back, parsed; what does not fit is a fault of ours and throws. */
export function readDossier(item: Record<string, unknown>): Dossier {
  const { requests: _, ...stored } = Stored.parse(item);
  return { ...stored, history: stored.history.map(unpackEntry) };
}

/** Whether the item has seen this request, and with the same body. */
export function sawRequest(item: Record<string, unknown>, request: RequestId): "no" | "same" | "other" {
  const { requests, history } = Stored.parse(item);
  if (!requests.has(request.key)) return "no";
  return history.some((packed) => packed.endsWith(`|${request.key}${request.body}`)) ? "same" : "other";
}

/** A new dossier, or one taken over as it stands. Both indexes belong to the office that handles it. */
export function dossierItem(dossier: Dossier, request: RequestId): Record<string, unknown> {
  const { officeId, code, handledBy = officeId, status, promisedAt, presentedAt, receivedAt } = dossier;
  return {
    ...dossierKeys.dossier(officeId, code),
    ...(!terminal.has(status) && {
      gsi1pk: dossierKeys.openByPromise(handledBy),
      gsi1sk: promiseKey(promisedAt, code),
    }),
    ...(presentedAt !== undefined && { gsi2pk: dossierKeys.signingQueue(handledBy), gsi2sk: receivedAt }),
    ...dossier,
    movedAt: dossier.history.at(-1)?.at ?? receivedAt,
    history: dossier.history.map((entry) => packEntry(entry, request)),
    requests: new Set([request.key]),
  };
}

export function promiseKey(promisedAt: string, code: string): string {
  return `${promisedAt}#${code}`;
}

export function entryOf(step: Step): string {
  const { move, at, by, detail, request } = step;
  return packEntry({ move, at, by, detail }, request);
}
