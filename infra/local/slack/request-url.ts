import { createHmac } from "node:crypto";
import { toInstant } from "#shared/kernel/clock.ts";
import type { Delivery, DeliveryFailure } from "./delivery.ts";
import type { InFlight } from "./in-flight.ts";

/** A request for the app, not yet signed. */
export interface Outgoing {
  readonly kind: Delivery["kind"];
  readonly id: string;
  readonly attempt: number;
  readonly contentType: "application/json" | "application/x-www-form-urlencoded";
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The app's address, and everything that was ever sent to it. */
export interface RequestUrl {
  set(url: string | undefined): void;
  /** Never rejects: what goes wrong is in the delivery. */
  post(outgoing: Outgoing): Promise<Delivery>;
  readonly log: readonly Delivery[];
}

/** Slack's signature: `v0=` and the HMAC-SHA256 of `v0:{seconds}:{raw body}` in UTF-8 (docs.slack.dev, verifying requests). */
export function signature(signingSecret: string, seconds: number, body: string): string {
  return `v0=${createHmac("sha256", signingSecret).update(`v0:${seconds}:${body}`).digest("hex")}`;
}

/** @param answerWithinMs Slack gives an app 3,000 ms. */
export function requestUrl(signingSecret: string, answerWithinMs: number, work: InFlight): RequestUrl {
  let url: string | undefined;
  const log: Delivery[] = [];
  const send = async (outgoing: Outgoing) => {
    const { kind, id, attempt } = outgoing;
    const delivery = { kind, id, attempt, ...(await ask(url, outgoing, signingSecret, answerWithinMs)) };
    log.push(delivery);
    return delivery;
  };
  return {
    log,
    set(next) {
      url = next;
    },
    post: (outgoing) => work.track(send(outgoing)),
  };
}

async function ask(url: string | undefined, outgoing: Outgoing, signingSecret: string, answerWithinMs: number) {
  const now = Date.now();
  const at = toInstant(now);
  const failed = (failure: DeliveryFailure) => ({ at, failure, body: "" });
  if (url === undefined) return { ...failed("connection_failed"), noRetry: true };
  try {
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: signedHeaders(outgoing, signingSecret, Math.floor(now / 1000)),
      body: outgoing.body,
      signal: AbortSignal.timeout(answerWithinMs),
    });
    const noRetry = response.headers.get("x-slack-no-retry") === "1";
    const answered = { at, status: response.status, body: await response.text(), ...(noRetry ? { noRetry } : {}) };
    return response.ok ? answered : { ...answered, failure: "http_error" as const };
  } catch (error) {
    return failed(error instanceof Error && error.name === "TimeoutError" ? "http_timeout" : "connection_failed");
  }
}

function signedHeaders(outgoing: Outgoing, signingSecret: string, seconds: number): Record<string, string> {
  return {
    "content-type": outgoing.contentType,
    accept: "*/*",
    "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
    "x-slack-request-timestamp": String(seconds),
    "x-slack-signature": signature(signingSecret, seconds, outgoing.body),
    ...outgoing.headers,
  };
}
