import * as z from "zod/mini";
import { DossierCode } from "#shared/dossiers/dossier.ts";
import { Cause } from "#shared/dossiers/move-input.ts";
import { DossierStatus } from "#shared/dossiers/status.ts";

const Named = z.object({ vi: z.string(), en: z.string(), id: z.string() });

/** What the citizen does next. */
export const NextStep = z.enum(["wait", "bring-papers", "pay", "fetch-result", "ask", "none"]);
export type NextStep = z.infer<typeof NextStep>;

/** What a citizen may see: never a name, a number of a person or a reason. */
export const TrackingReply = z.object({
  code: DossierCode,
  office: z.string(),
  zone: z.string(),
  procedure: Named,
  status: DossierStatus,
  receivedAt: z.iso.datetime(),
  promisedAt: z.iso.datetime(),
  endedAt: z.optional(z.iso.datetime()),
  next: z.optional(NextStep),
  /** The clock runs and the promised hour has passed. */
  late: z.optional(z.boolean()),
  /** The office that processes it, where that is another one. */
  handledBy: z.optional(z.string()),
  /** Papers the office waits for. */
  missing: z.optional(z.array(Named)),
  /** In dong, where something is asked for it. */
  fee: z.optional(z.int()),
  paid: z.optional(z.boolean()),
  /** The promise was put off: since when, and why. */
  extension: z.optional(z.object({ at: z.iso.datetime(), cause: z.optional(Cause) })),
  /** The first part of the bundle that it belongs to. */
  bundle: z.optional(
    z.object({ code: z.string(), procedure: Named, status: DossierStatus, promisedAt: z.iso.datetime() }),
  ),
  address: z.optional(z.string()),
  phone: z.optional(z.string()),
  /** Usual opening hours, sessions under the days of the week. */
  hours: z.optional(z.record(z.string(), z.array(z.tuple([z.string(), z.string()])))),
});
export type TrackingReply = z.infer<typeof TrackingReply>;
