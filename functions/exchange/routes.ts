import type { Offices } from "#shared/offices/offices.ts";
import type { Route } from "../http/route.ts";
import type { ExchangeSetting } from "./exchange-handler.ts";

export interface ExchangeDeps extends ExchangeSetting {
  readonly offices: Offices;
}

/** Every route that the office's own software exchanges records over. */
export function exchangeRoutes(_deps: ExchangeDeps): readonly Route[] {
  return [];
}
