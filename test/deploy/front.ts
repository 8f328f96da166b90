import type { IncomingMessage, ServerResponse } from "node:http";
import { request } from "node:https";
import { pipeline } from "node:stream/promises";
import { type LocalServer, listen } from "#infra/local/slack/server.ts";

/**
 * One address before both doors, as a domain name would be: Slack's path leads to the bot's, all others to the offices'.
 * MiniStack tells its HTTP APIs apart by the Host header, and not every system resolves names below `localhost`.
 */
export function openFront(offices: URL, slack: URL): Promise<LocalServer> {
  return listen(0, async (asked, answer) => {
    const door = asked.url?.startsWith("/slack/") === true ? slack : offices;
    await pipeline(await forwarded(asked, door, answer), answer);
  });
}

function forwarded(asked: IncomingMessage, { host, port }: URL, answer: ServerResponse): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const { method, url: path, headers } = asked;
  const call = request({
    host: "localhost",
    servername: "localhost",
    port,
    method,
    path,
    headers: { ...headers, host },
  });
  call.on("error", reject);
  call.on("response", (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers);
    resolve(response);
  });
  asked.pipe(call);
  return promise;
}
