import * as z from "zod/mini";
import type { RequestId } from "#shared/kernel/request-id.ts";
import { Dossier, type HistoryEntry, type Step } from "./dossier.ts";
import { MoveName } from "./moves.ts";

/** Keys and access patterns of the Dossiers table; every partition starts with the office. */
export const dossierKeys = {
  dossier: (officeId: string, code: string) => ({ pk: `${officeId}#${code}`, sk: "dossier" }),
  /** The codes given out for one reception date, in order. */
  codes: (officeId: string, date: string) => ({ pk: `${officeId}#codes`, sk: date }),
  /** Index gsi1: open dossiers by promised hour; left at the end of the dossier, so it costs nothing on a normal step. */
  openByPromise: (officeId: string) => `${officeId}#open`,
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

export function dossierItem(dossier: Dossier, request: RequestId): Record<string, unknown> {
  return {
    ...dossierKeys.dossier(dossier.officeId, dossier.code),
    gsi1pk: dossierKeys.openByPromise(dossier.officeId),
    gsi1sk: promiseKey(dossier.promisedAt, dossier.code),
    ...dossier,
    movedAt: dossier.receivedAt,
    history: dossier.history.map((entry) => packEntry(entry, request)),
    requests: new Set([request.key]),
  };
}

export function promiseKey(promisedAt: string, code: string): string {
  return `${promisedAt}#${code}`;
}

export function entryOf(step: Step): string {
  return packEntry({ move: step.move, at: step.at, by: step.by }, step.request);
}
