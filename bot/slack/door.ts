import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { errorFields, log } from "#shared/platform/log.ts";
import type { DirectReceiver } from "./direct-receiver.ts";
import { installedTeam, readPayload, type SlackPayload } from "./payload.ts";
import { isSignedBySlack, type SignedRequest } from "./signature.ts";

export interface DoorOf {
  readonly signingSecret: string;
  readonly appId: string;
  /** Slack teams that the app is installed in. */
  readonly teams: { has(team: string): boolean };
  readonly receiver: Pick<DirectReceiver, "deliver">;
  /** Milliseconds since 1970, for the freshness of a signature. */
  readonly nowMs: () => number;
}

type Answer = APIGatewayProxyStructuredResultV2;
type SlackRequest = Pick<APIGatewayProxyEventV2, "headers" | "body" | "isBase64Encoded">;

/**
 * Where Slack's requests come in. Nothing is parsed before the signature holds, nothing is done for another app or workspace, and 200
 * means that what was said is durable: whatever goes wrong after that is a 503, which Slack delivers again.
 */
export function slackDoor({ signingSecret, appId, teams, receiver, nowMs }: DoorOf) {
  return async (request: SlackRequest): Promise<Answer> => {
    const signed = bytesOf(request);
    if (!isSignedBySlack(signingSecret, signed, nowMs())) return unsigned();
    const payload = readPayload(signed.body);
    if (payload === undefined) return problem(400, "unreadable-body", "The body is not what Slack sends");
    if (payload["type"] === "url_verification") return json({ challenge: String(payload["challenge"]) });
    const team = installedTeam(payload);
    if (!isFor(appId, payload) || team === undefined || !teams.has(team)) return strange(team);
    return hand(payload, receiver);
  };
}

/** The HTTP API gives header names in lowercase, a repeated header as one value with commas, and the body as text or base64. */
function bytesOf({ headers, body, isBase64Encoded }: SlackRequest): SignedRequest {
  return {
    timestamp: headers["x-slack-request-timestamp"],
    signature: headers["x-slack-signature"],
    body: Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8"),
  };
}

/** Shortcuts name no app (docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload); the secret that signs is this app's alone. */
function isFor(appId: string, { type, api_app_id: named }: SlackPayload): boolean {
  const isShortcut = type === "shortcut" || type === "message_action";
  return named === appId || (named === undefined && isShortcut);
}

async function hand(payload: SlackPayload, receiver: DoorOf["receiver"]): Promise<Answer> {
  try {
    const { heard, answer } = await receiver.deliver(payload);
    if (!heard) log("warn", "slack-unheard", "Nobody listens to this kind of request", { reason: kindOf(payload) });
    if (answer === undefined) return { statusCode: 200, body: "" };
    return typeof answer === "string" ? { statusCode: 200, body: answer } : json(answer);
  } catch (error) {
    // Bolt wraps what has no code of its own.
    const cause = (error as { original?: unknown }).original ?? error;
    log("error", "slack-not-queued", "What Slack sent could not be kept; Slack will send it again", errorFields(cause));
    return problem(503, "not-kept", "It could not be kept; send it again");
  }
}

function unsigned(): Answer {
  log("info", "slack-refused", "A request without a valid signature was refused");
  return problem(401, "not-signed", "The request is not signed by Slack");
}

function strange(team: string | undefined): Answer {
  log("warn", "slack-strange", "A signed request for another app or workspace was refused", { team });
  return problem(401, "not-installed", "The app is not installed there");
}

/** The type and the action's own name, both chosen by Slack or by us. */
function kindOf(payload: SlackPayload): string {
  const [action] = Array.isArray(payload["actions"]) ? payload["actions"] : [];
  return [payload["type"], payload["command"], action?.action_id].filter((part) => typeof part === "string").join(" ");
}

function json(body: object): Answer {
  return { statusCode: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

const titles: Record<number, string> = { 400: "Bad Request", 401: "Unauthorized", 503: "Service Unavailable" };

function problem(status: number, fact: string, detail: string): Answer {
  const body = { type: `urn:benang:problem:${fact}`, title: titles[status], status, detail };
  const headers = { "content-type": "application/problem+json", ...(status === 503 && { "retry-after": "1" }) };
  return { statusCode: status, headers, body: JSON.stringify(body) };
}
