import middy from "@middy/core";
import httpHeaderNormalizer from "@middy/http-header-normalizer";
import httpRouterHandler, { type Route as MiddyRoute } from "@middy/http-router";
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2, Context } from "aws-lambda";
import type { Reply } from "./route.ts";

export type Respond = (event: APIGatewayProxyEventV2) => Promise<Reply>;

/** One address and what answers there. */
export interface Address {
  readonly method: MiddyRoute<APIGatewayProxyEventV2, APIGatewayProxyResultV2>["method"];
  readonly path: string;
  readonly respond: Respond;
}

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyResultV2>;

/** A Lambda handler over a list of addresses; `onError` turns whatever was thrown into an answer. */
export function serve(addresses: readonly Address[], onError: (error: unknown) => Reply): Handler {
  const routes = addresses.map(({ method, path, respond }) => ({
    method,
    path,
    handler: async (event: APIGatewayProxyEventV2) => answer(await respond(event)),
  }));
  const handler = middy(httpRouterHandler<APIGatewayProxyEventV2, APIGatewayProxyResultV2>(routes))
    .use(httpHeaderNormalizer())
    .onError((request) => {
      request.response = answer(onError(request.error));
    });
  return (event, context) => handler(event, context) as Promise<APIGatewayProxyResultV2>;
}

function answer({ status, body, headers, cookies }: Reply): APIGatewayProxyResultV2 {
  return {
    statusCode: status,
    headers: {
      "content-type": "application/json",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      ...headers,
    },
    ...(cookies !== undefined && { cookies: [...cookies] }),
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}
