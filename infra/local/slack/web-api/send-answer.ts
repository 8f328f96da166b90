import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { SlackAnswer } from "../emulated-slack.ts";

export function sendAnswer(
  response: ServerResponse,
  answer: SlackAnswer,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "x-slack-req-id": randomUUID(),
    ...headers,
  });
  response.end(JSON.stringify(answer));
}
