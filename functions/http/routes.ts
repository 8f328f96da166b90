import type { Applicants } from "#shared/citizens/applicant.ts";
import type { Deaths } from "#shared/citizens/deaths.ts";
import type { Dossiers } from "#shared/dossiers/dossier.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { Loads } from "#shared/overload/overload.ts";
import type { Totals } from "#shared/reports/day-totals.ts";
import { recordReadingRoute } from "../counters/record-reading.ts";
import { getDossierRoute } from "../dossiers/get-dossier.ts";
import { listDueDossiersRoute } from "../dossiers/list-due-dossiers.ts";
import { listSigningRoute } from "../dossiers/list-signing.ts";
import { moveDossierRoute } from "../dossiers/move-dossier.ts";
import { receiveDossierRoute } from "../dossiers/receive-dossier.ts";
import { returnResultRoute } from "../dossiers/return-result.ts";
import { getOfficeRoute } from "../offices/get-office.ts";
import { getDayTotalsRoute } from "../reports/get-day-totals.ts";
import type { Route } from "./route.ts";

export interface ApiDeps {
  readonly dossiers: Dossiers;
  readonly citizens: { readonly applicants: Applicants; readonly deaths: Deaths };
  readonly offices: Offices;
  readonly loads: Loads;
  readonly totals: Totals;
  readonly publicBaseUrl: string;
}

/** Every route of the signed-in API; what is not in this list cannot be reached. */
export function apiRoutes(deps: ApiDeps): readonly Route[] {
  return [
    getOfficeRoute(deps),
    receiveDossierRoute(deps),
    listDueDossiersRoute(deps),
    listSigningRoute(deps),
    getDossierRoute(deps),
    moveDossierRoute(deps),
    returnResultRoute(deps),
    recordReadingRoute(deps),
    getDayTotalsRoute(deps),
  ];
}
