import type { StoredRecords } from "#shared/exchange/import-dossiers.ts";
import type { Offices } from "#shared/offices/offices.ts";
import type { Route } from "../http/route.ts";
import { importDossiersRoute } from "./import-dossiers.ts";

export interface ExchangeDeps {
  readonly offices: Offices;
  readonly records: StoredRecords;
}

/** Every route that the office's own software exchanges records over. */
export function exchangeRoutes(deps: ExchangeDeps): readonly Route[] {
  return [importDossiersRoute(deps)];
}
