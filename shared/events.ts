import * as z from "zod/mini";
import { DossierStatus } from "#shared/dossiers/status.ts";

const base = { officeId: z.string(), at: z.iso.datetime() };

/** Facts in the past tense: the only way in which features speak to each other. Derived from table streams, never written twice. */
export const Event = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("dossier.moved-urgently"),
    ...base,
    code: z.string(),
    /** Number of the step; the reception is 1. */
    version: z.int(),
    to: DossierStatus,
  }),
  z.object({ type: z.literal("overload.started"), ...base, department: z.string(), episode: z.iso.datetime() }),
  z.object({ type: z.literal("overload.cleared"), ...base, department: z.string(), episode: z.iso.datetime() }),
]);
export type Event = z.infer<typeof Event>;
