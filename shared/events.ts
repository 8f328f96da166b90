import * as z from "zod/mini";

const base = { officeId: z.string(), at: z.iso.datetime() };

/** Facts in the past tense: the only way in which features speak to each other. Derived from table streams, never written twice. */
export const Event = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("dossier.moved"),
    ...base,
    code: z.string(),
    version: z.int(),
    /** National status after the step; version 1 is the reception. */
    to: z.string(),
    department: z.string(),
    procedure: z.string(),
    urgent: z.boolean(),
    /** Set when the step ends the clock: whether the promise was kept. */
    onTime: z.optional(z.boolean()),
    /** A finished dossier was sent back to work. */
    rework: z.boolean(),
  }),
  z.object({ type: z.literal("overload.started"), ...base, department: z.string(), episode: z.iso.datetime() }),
  z.object({ type: z.literal("overload.cleared"), ...base, department: z.string(), episode: z.iso.datetime() }),
]);
export type Event = z.infer<typeof Event>;
