import type { DeskDeps } from "./desk-deps.ts";
import { pageRoutes } from "./desk-pages.ts";
import type { DeskRoute } from "./desk-route.ts";

/** Everything that needs a session; what is not in this list cannot be reached with one. */
export function deskRoutes(deps: DeskDeps): readonly DeskRoute[] {
  return [...pageRoutes(deps)];
}
