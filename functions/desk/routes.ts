import type { DeskDeps } from "./desk-deps.ts";
import { deskOfficeRoute } from "./desk-office.ts";
import { pageRoutes } from "./desk-pages.ts";
import type { DeskRoute } from "./desk-route.ts";
import { getDossierAtDeskRoute, putApplicantRoute } from "./dossier-at-desk.ts";
import { downloadRoute } from "./download.ts";
import { moveAtDeskRoute } from "./move-at-desk.ts";
import { printFormRoute } from "./print-at-desk.ts";
import { receiveAtDeskRoute } from "./receive-at-desk.ts";
import { registerRoute } from "./register-at-desk.ts";
import { handOverRoute, signAtDeskRoute } from "./sign-at-desk.ts";
import { signingQueueRoute } from "./signing-queue.ts";

/** Everything that needs a session; what is not in this list cannot be reached with one. */
export function deskRoutes(deps: DeskDeps): readonly DeskRoute[] {
  return [
    ...pageRoutes(deps),
    deskOfficeRoute(),
    receiveAtDeskRoute(deps),
    getDossierAtDeskRoute(deps),
    moveAtDeskRoute(deps),
    putApplicantRoute(deps),
    signingQueueRoute(deps),
    signAtDeskRoute(deps),
    handOverRoute(deps),
    printFormRoute(deps),
    registerRoute(deps),
    downloadRoute(deps),
  ];
}
