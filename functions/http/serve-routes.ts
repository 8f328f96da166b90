import type { Offices } from "#shared/offices/offices.ts";
import { problemOf } from "./problems.ts";
import { readCall } from "./read-call.ts";
import type { Route } from "./route.ts";
import { serve } from "./serve.ts";

/** A Lambda handler over routes that ask for an office's key. */
export function serveRoutes(routes: readonly Route[], offices: Offices): ReturnType<typeof serve> {
  const addresses = routes.map((route) => ({
    method: route.method,
    path: route.path,
    respond: async (event: Parameters<typeof readCall>[1]) => route.handle(await readCall(route, event, offices)),
  }));
  return serve(addresses, problemOf);
}
