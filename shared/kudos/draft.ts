import * as z from "zod/mini";
import { shortHash } from "#shared/kernel/hash.ts";
import { Evidence } from "./kudos.ts";

/** A word of thanks that was prepared for somebody who decides whether to send it. */
export const KudosDraft = z.object({
  /** Made from the office and the evidence: one thing that was done has one draft. */
  id: z.string(),
  /** Who may send it, a Slack user id. */
  leader: z.string(),
  to: z.array(z.string()),
  reason: z.string(),
  evidence: Evidence,
  at: z.iso.datetime(),
});
export type KudosDraft = z.infer<typeof KudosDraft>;

export interface KudosDrafts {
  /** Keeps it once; the same again changes nothing. @returns what is kept */
  add(officeId: string, draft: KudosDraft): Promise<KudosDraft>;
  get(officeId: string, id: string): Promise<KudosDraft | undefined>;
}

export function draftId(officeId: string, { kind, ref }: Evidence): string {
  return shortHash(`kudos draft ${officeId} ${kind} ${ref}`, 16);
}
