import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../read-body.ts";
import type { ResponseUrls } from "../response-urls.ts";
import { type WebApiOptions, webApi } from "./web-api.ts";

/** The workspace's own address: `/api/{method}` and the response URLs. */
export function route(options: WebApiOptions & { readonly links: ResponseUrls }) {
  const answerApi = webApi(options);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const method = /^\/api\/([A-Za-z0-9.]+)$/.exec(pathname)?.[1];
    if (method !== undefined) return answerApi(request, response, method);
    if (request.method !== "POST" || !pathname.startsWith("/actions/")) {
      response.writeHead(404).end();
      return;
    }
    const answer = await options.links.answer(pathname, await readBody(request));
    response.writeHead(answer.status, { "content-type": "text/plain; charset=utf-8" }).end(answer.body);
  };
}
