import type { ServerResponse } from "node:http";
import type { Fault } from "../fault.ts";
import { sendAnswer } from "./send-answer.ts";

/** Lets a call meet its fault before anything is applied; whether it is over with it. */
export function meetFault(response: ServerResponse, fault: Fault): boolean {
  switch (fault.kind) {
    case "lose-answer":
      return false;
    case "rate-limited":
      sendRateLimited(response, fault.retryAfterSeconds);
      return true;
    case "status":
      response.writeHead(fault.status).end();
      return true;
    case "hang":
      return true;
    case "reset":
      response.socket?.destroy();
      return true;
    case "refuse":
      sendAnswer(response, { ok: false, error: fault.error });
      return true;
  }
}

/** 429 as docs.slack.dev/apis/web-api/rate-limits shows it. */
export function sendRateLimited(response: ServerResponse, seconds: number): void {
  sendAnswer(response, { ok: false, error: "ratelimited" }, 429, { "retry-after": String(seconds) });
}
