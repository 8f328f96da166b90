import { exampleOfficeId, exampleReceivedAt, operationTexts } from "#functions/http/openapi-examples.ts";
import type { Route } from "#functions/http/route.ts";
import { apiRoutes } from "#functions/http/routes.ts";
import { aPublicApi } from "./a-public-api.ts";
import { anApi, type Sent } from "./an-api.ts";

/** Every route of the signed-in API; their schemas do not depend on what they work with. */
export const routes = apiRoutes({} as Parameters<typeof apiRoutes>[0]);

/** The office that the examples of the API's document are written for, with the two dossiers they speak of. */
export async function anExampleOffice() {
  const api = await anApi({ id: exampleOfficeId });
  const dossiers = `/v1/offices/${exampleOfficeId}/dossiers`;
  const taken = { procedure: "2.000815", receivedAt: exampleReceivedAt, channel: "direct" };
  await api.send("POST", dossiers, { key: "seed 1", body: taken });
  const second = await api.send("POST", dossiers, { key: "seed 2", body: taken });
  for (const [move, minute] of Object.entries({ "start-work": 20, finish: 25 })) {
    const body = { move, occurredAt: exampleReceivedAt.replace(":15:", `:${minute}:`) };
    await api.send("POST", `${dossiers}/${second.body.code}/moves`, { key: `seed ${move}`, body });
  }
  return { ...api, citizens: aPublicApi(api.tables) };
}

/** The request that the document gives as the example of a route; `path` replaces parameters of its address. */
export function exampleOf(route: Pick<Route, "operation" | "method" | "path">, path: Record<string, string> = {}) {
  const text = operationTexts[route.operation];
  if (text === undefined) throw new Error(`No example of ${route.operation}`);
  const address = route.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? text.path?.[name] ?? "");
  const sent: Sent = {
    ...(route.method !== "GET" && { key: `example-${route.operation}` }),
    ...(text.query && { query: text.query }),
    ...(text.body !== undefined && { body: text.body }),
  };
  return { method: route.method, path: address, sent };
}
