import type { Dossier } from "#shared/dossiers/dossier.ts";

/** A certified copy received on Friday 20 November 2026 at 08:15, promised for 17:00; `changes` stand above it. */
export function aDossier(changes: Partial<Dossier> = {}): Dossier {
  return {
    officeId: "27163",
    code: "H29.27163-261120-0001",
    procedure: "2.000815",
    procedureFrom: "2025-01-01",
    department: "justice",
    channel: "direct",
    status: "accepted",
    receivedAt: "2026-11-20T01:15:00.000Z",
    promisedAt: "2026-11-20T10:00:00.000Z",
    urgent: false,
    version: 1,
    history: [{ move: "receive", at: "2026-11-20T01:15:00.000Z", by: "k0000001" }],
    ...changes,
  };
}
