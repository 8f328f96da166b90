import * as z from "zod/mini";
import { type DossierStatus, statuses } from "./status.ts";

interface Move {
  readonly from: readonly DossierStatus[];
  /** `same` leaves the status as it is. */
  readonly to: DossierStatus | "same";
  /** In this status only while it lies before the signer. */
  readonly presented?: DossierStatus;
}

const open = ["submitted", "accepted", "inProcess", "supplementRequested", "paymentRequired"] as const;

/** The legal moves. No official transition table was found: this one is the office's rule and stands here alone. */
export const moves = {
  submit: { from: [], to: "submitted" },
  receive: { from: [], to: "accepted" },
  accept: { from: ["submitted"], to: "accepted" },
  refuse: { from: ["submitted"], to: "refused" },
  "start-work": { from: ["accepted"], to: "inProcess" },
  /** By whoever checks or signs, or of a result that turned out wrong. */
  "send-back": { from: ["inProcess", "resultReady"], to: "inProcess" },
  "request-supplement": { from: ["accepted", "inProcess"], to: "supplementRequested" },
  "request-payment": { from: ["accepted", "inProcess"], to: "paymentRequired" },
  resume: { from: ["supplementRequested", "paymentRequired"], to: "inProcess" },
  withdraw: { from: open, to: "withdrawn" },
  stop: { from: open, to: "stopped" },
  /** Laid before whoever signs; it stands in the signing queue until the next step. */
  present: { from: ["accepted", "inProcess"], to: "inProcess" },
  /** Signed out of the queue, by one who may. */
  sign: { from: ["inProcess"], to: "resultReady", presented: "inProcess" },
  finish: { from: ["inProcess"], to: "resultReady" },
  return: { from: ["resultReady"], to: "returned" },
  /** A new promise before the old one is broken (Form 04), with its cause and approver. */
  extend: { from: ["accepted", "inProcess"], to: "same" },
  /** The fee of a refused dossier was given back. */
  refund: { from: ["refused"], to: "same" },
  /** Another software's record of the dossier changed in what had been taken over. */
  correct: { from: statuses, to: "same" },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof moves;
export const moveNames = Object.keys(moves) as [MoveName, ...MoveName[]];
export const MoveName = z.enum(moveNames);

const asides: ReadonlySet<MoveName> = new Set(["extend", "refund", "correct"]);

/** Noted beside the course of things: the status stays, and so does the place before the signer. Nothing else follows an end. */
export function isAside(move: MoveName): boolean {
  return asides.has(move);
}

/** The status after a move. */
export function statusAfter(move: MoveName, before: DossierStatus): DossierStatus {
  const { to } = moves[move];
  return to === "same" ? before : to;
}

/** May a dossier in this status make this move? The table file states the same rule as its write condition. */
export function isAllowed(move: MoveName, status: DossierStatus): boolean {
  const from: readonly DossierStatus[] = moves[move].from;
  return from.includes(status);
}

/** Whether the move takes a dossier of this status out of the signing queue, where it has to be. */
export function needsPresented(move: MoveName, status: DossierStatus): boolean {
  const { presented }: Move = moves[move];
  return presented === status;
}
