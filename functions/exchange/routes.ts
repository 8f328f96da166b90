import type { Messages } from "#shared/messages/message.ts";
import type { Route } from "../http/route.ts";
import { explainPromiseRoute, type PromiseDeps } from "./explain-promise.ts";
import { type ExportDeps, exportDossiersRoute } from "./export-dossiers.ts";
import { exportKudosRoute, type KudosExportDeps } from "./export-kudos.ts";
import { exportStatusRoute } from "./export-status.ts";
import { type ExportSuggestionsDeps, exportSuggestionsRoute } from "./export-suggestions.ts";
import { type ImportDeps, importDossiersRoute } from "./import-dossiers.ts";
import { listProceduresRoute } from "./list-procedures.ts";
import { type FormDeps, printFormRoute } from "./print-form.ts";
import { reportMessageRoute } from "./report-message.ts";

export type ExchangeDeps = ExportDeps &
  ExportSuggestionsDeps &
  KudosExportDeps &
  ImportDeps &
  PromiseDeps &
  FormDeps & { readonly messages: Pick<Messages, "report"> };

/** Every route that the office's own software exchanges records over. */
export function exchangeRoutes(deps: ExchangeDeps): readonly Route[] {
  return [
    importDossiersRoute(deps),
    exportDossiersRoute(deps),
    exportStatusRoute(deps),
    exportSuggestionsRoute(deps),
    exportKudosRoute(deps),
    listProceduresRoute(deps),
    explainPromiseRoute(deps),
    printFormRoute(deps),
    reportMessageRoute(deps),
  ];
}
