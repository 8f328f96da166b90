import type { Occasion } from "#shared/deliveries/delivery.ts";
import { occasionOfMove } from "#shared/deliveries/step-deliveries.ts";
import type { Dossier } from "#shared/dossiers/dossier.ts";
import type { DossierStatus } from "#shared/dossiers/status.ts";

/** Where the dossier stands for as long as the news holds. */
const holdsWhile: Record<Occasion, readonly DossierStatus[]> = {
  accepted: ["accepted", "inProcess"],
  refused: ["refused"],
  "supplement-requested": ["supplementRequested"],
  "payment-required": ["paymentRequired"],
  "result-ready": ["resultReady"],
  extended: ["accepted", "inProcess"],
  stopped: ["stopped"],
};

/**
 * Whether a later step has made the news of step `version` untrue or old: the result was handed over while the message waited
 * for the morning, or a second message is under way. The queue keeps no order; this does: no older news after newer.
 */
export function isOvertaken(dossier: Dossier, version: number, occasion: Occasion): boolean {
  if (!holdsWhile[occasion].includes(dossier.status)) return true;
  return dossier.history.slice(version).some(({ move }) => occasionOfMove(move) !== undefined);
}
