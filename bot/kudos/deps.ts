import type { Dossiers } from "#shared/dossiers/dossier.ts";
import type { KudosDrafts } from "#shared/kudos/draft.ts";
import type { KnownStaff } from "#shared/kudos/known-staff.ts";
import type { KudosLedger } from "#shared/kudos/kudos.ts";
import type { WorkerBase } from "../worker-base.ts";

type Base =
  | "offices"
  | "directory"
  | "preferences"
  | "timers"
  | "jobs"
  | "outbox"
  | "say"
  | "answer"
  | "views"
  | "call"
  | "clock";

/** What recognition works with. */
export interface KudosDeps extends Pick<WorkerBase, Base> {
  readonly kudos: KudosLedger;
  readonly drafts: KudosDrafts;
  readonly knownStaff: KnownStaff;
  readonly dossiers: Pick<Dossiers, "get">;
}
