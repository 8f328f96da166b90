import * as z from "zod/mini";
import type { DossierStatus } from "./status.ts";

interface Move {
  readonly from: readonly DossierStatus[];
  readonly to: DossierStatus;
}

const open = ["submitted", "accepted", "inProcess", "supplementRequested", "paymentRequired"] as const;

/** The legal moves. No official transition table was found: this one is the office's rule and stands here alone. */
export const moves = {
  submit: { from: [], to: "submitted" },
  receive: { from: [], to: "accepted" },
  accept: { from: ["submitted"], to: "accepted" },
  refuse: { from: ["submitted"], to: "refused" },
  "start-work": { from: ["accepted"], to: "inProcess" },
  "send-back": { from: ["inProcess", "resultReady"], to: "inProcess" },
  "request-supplement": { from: ["accepted", "inProcess"], to: "supplementRequested" },
  "request-payment": { from: ["accepted", "inProcess"], to: "paymentRequired" },
  resume: { from: ["supplementRequested", "paymentRequired"], to: "inProcess" },
  withdraw: { from: open, to: "withdrawn" },
  stop: { from: open, to: "stopped" },
  finish: { from: ["inProcess"], to: "resultReady" },
  return: { from: ["resultReady"], to: "returned" },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;
export const moveNames = Object.keys(moves) as [MoveName, ...MoveName[]];
export const MoveName = z.enum(moveNames);

/** May a dossier in this status make this move? The table file states the same rule as its write condition. */
export function isAllowed(move: MoveName, status: DossierStatus): boolean {
  const from: readonly DossierStatus[] = moves[move].from;
  return from.includes(status);
}
