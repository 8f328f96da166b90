import { randomUUID } from "node:crypto";
import { readBody } from "../slack/read-body.ts";
import { listen } from "../slack/server.ts";
import { type Mailroom, mailroom } from "./received.ts";
import { playProvider, type SeenCalls, type StandIn, sendProviderAnswer, ses, sns, zaloGateway } from "./stand-ins.ts";

/** Everybody who would bring messages to citizens, on this machine. */
export interface LocalProviders {
  /** The SDK's standard variables that lead here. */
  readonly endpoints: Readonly<Record<"AWS_ENDPOINT_URL_SNS" | "AWS_ENDPOINT_URL_SESV2", string>>;
  readonly gatewayUrl: string;
  readonly mail: Mailroom;
  readonly stop: () => Promise<void>;
}

const standIns: Readonly<Record<string, StandIn>> = {
  "/": sns,
  "/v2/email/outbound-emails": ses,
  "/zalo": zaloGateway,
};

/** Listens on a free port of 127.0.0.1. What is brought stays in memory. */
export async function startLocalProviders(): Promise<LocalProviders> {
  const mail = mailroom(randomUUID);
  const seen: SeenCalls = new Map();
  const server = await listen(0, async (request, response) => {
    const standIn = request.method === "POST" ? standIns[request.url ?? ""] : undefined;
    if (standIn === undefined) return void response.writeHead(404).end();
    const call = request.headers["webhook-id"];
    const asked = { mail, seen, call: typeof call === "string" ? call : undefined };
    sendProviderAnswer(request, response, playProvider(standIn, await readBody(request), asked));
  });
  return {
    endpoints: { AWS_ENDPOINT_URL_SNS: server.origin, AWS_ENDPOINT_URL_SESV2: server.origin },
    gatewayUrl: `${server.origin}/zalo`,
    mail,
    stop: () => server.close(),
  };
}
