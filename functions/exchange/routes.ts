import type { Route } from "../http/route.ts";
import { type ExportDeps, exportDossiersRoute } from "./export-dossiers.ts";
import { exportStatusRoute } from "./export-status.ts";
import { type ImportDeps, importDossiersRoute } from "./import-dossiers.ts";

export type ExchangeDeps = ExportDeps & ImportDeps;

/** Every route that the office's own software exchanges records over. */
export function exchangeRoutes(deps: ExchangeDeps): readonly Route[] {
  return [importDossiersRoute(deps), exportDossiersRoute(deps), exportStatusRoute(deps)];
}
