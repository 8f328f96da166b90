import type { StoredRecords } from "#shared/exchange/import-dossiers.ts";
import type { Route } from "../http/route.ts";
import { type ExportDeps, exportDossiersRoute } from "./export-dossiers.ts";
import { exportStatusRoute } from "./export-status.ts";
import { importDossiersRoute } from "./import-dossiers.ts";

export interface ExchangeDeps extends ExportDeps {
  readonly records: StoredRecords;
}

/** Every route that the office's own software exchanges records over. */
export function exchangeRoutes(deps: ExchangeDeps): readonly Route[] {
  return [importDossiersRoute(deps), exportDossiersRoute(deps), exportStatusRoute(deps)];
}
