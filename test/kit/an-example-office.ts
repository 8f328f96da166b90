import { exchangeRoutes } from "#functions/exchange/routes.ts";
import {
  exampleMessage,
  exampleOfficeId,
  exampleReceivedAt,
  operationTexts,
} from "#functions/http/openapi-examples.ts";
import type { Route } from "#functions/http/route.ts";
import { apiRoutes } from "#functions/http/routes.ts";
import { messagePlace } from "#shared/messages/message.ts";
import { dynamoMessages } from "#shared/messages/message-table.ts";
import { aPublicApi } from "./a-public-api.ts";
import { anApi, type Sent } from "./an-api.ts";
import { exchangeOn } from "./an-exchange.ts";
import type { OfficeTables } from "./dynamodb.ts";

const exchanged = exchangeRoutes({} as Parameters<typeof exchangeRoutes>[0]);
/** Every route that a key opens; their schemas do not depend on what they work with. */
export const routes = [...apiRoutes({} as Parameters<typeof apiRoutes>[0]), ...exchanged];

/** Which of the two functions the gateway asks. */
const isExchanged = exchanged.map(({ method, path }) => {
  const shape = new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
  return (asked: string, at: string) => asked === method && shape.test(at);
});

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
  await sendExampleMessage(api.tables);
  /** Both functions on one client. */
  const withExchange = ({ send, ...instance }: ReturnType<typeof api.another>) => {
    const exchange = exchangeOn(instance.client, api.tables, api.apiKey, exampleOfficeId);
    return {
      ...instance,
      send: (method: string, path: string, sent: Sent = {}) =>
        isExchanged.some((is) => is(method, path)) ? exchange.send(method, path, sent) : send(method, path, sent),
    };
  };
  const another = () => withExchange(api.another());
  return { ...api, ...withExchange(api), another, citizens: aPublicApi(api.tables) };
}

/** The provider took the message that the document speaks of. */
async function sendExampleMessage({ documentClient, citizensTable }: OfficeTables): Promise<void> {
  const place = messagePlace(exampleOfficeId, exampleMessage);
  if (place === undefined) throw new Error(`${exampleMessage} names no message`);
  const table = { client: documentClient, table: citizensTable, nowMs: () => 0, newHolder: () => "seed" };
  const messages = dynamoMessages(table);
  const claim = await messages.claim(place, { template: "result-ready", templateVersion: 1, language: "vi" });
  if (claim.state === "ours") await messages.sent(claim.lease, "provider's name");
}

/** The request that the document gives as the example of a route; `path` replaces parameters of its address. */
export function exampleOf(
  route: Pick<Route, "operation" | "method" | "path" | "text">,
  path: Record<string, string> = {},
) {
  const text = operationTexts[route.operation];
  if (text === undefined) throw new Error(`No example of ${route.operation}`);
  const address = route.path.replace(/\{(\w+)\}/g, (_, name: string) => path[name] ?? text.path?.[name] ?? "");
  const sent: Sent = {
    ...(route.method !== "GET" && { key: `example-${route.operation}` }),
    ...(text.query && { query: text.query }),
    ...(text.body !== undefined && exampleBody(text.body, route.text?.types[0])),
  };
  return { method: route.method, path: address, sent };
}

/** @param type of a body that is no JSON: the document then has an example of each */
export function exampleBody(body: unknown, type: string | undefined): Sent {
  if (type === undefined) return { body };
  return { raw: (body as Record<string, string>)[type] ?? "", headers: { "content-type": type } };
}
