import * as z from "zod/mini";

/** The ten national statuses, in the order of their numbers 1 to 10 (domain glossary; production synchronisation interface). */
export const statuses = [
  "submitted",
  "accepted",
  "refused",
  "inProcess",
  "supplementRequested",
  "paymentRequired",
  "withdrawn",
  "stopped",
  "resultReady",
  "returned",
] as const;
export const DossierStatus = z.enum(statuses);
export type DossierStatus = z.infer<typeof DossierStatus>;

/** Nothing follows these. */
export const terminal: ReadonlySet<DossierStatus> = new Set(["refused", "withdrawn", "stopped", "returned"]);
