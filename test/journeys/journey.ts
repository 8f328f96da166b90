import { strict as assert } from "node:assert";
import { randomUUID } from "node:crypto";
import type { LocalOffice, OpenedLocalOffice } from "#infra/local/local-office.ts";

/** One path through the whole office: HTTP → table → stream → queue → Slack. The same in a local office and in a deployed one. */
export interface Journey {
  readonly name: string;
  /** @throws AssertionError when the office did not do what it must. */
  readonly run: (at: LocalOffice) => Promise<void>;
}

/** The office that a journey is made in. */
export function officeOf({ offices }: LocalOffice): OpenedLocalOffice {
  const [opened] = offices;
  assert.ok(opened, "no office is open");
  return opened;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: each journey asserts the fields that it needs
  readonly body: any;
}

export async function get(at: LocalOffice, path: string): Promise<Answer> {
  return send(at, path, { method: "GET" });
}

/** Sends the request three times under one key, as a counter with a bad line does, and gives the first answer. */
export async function post(at: LocalOffice, path: string, body: object): Promise<Answer> {
  const key = randomUUID();
  const request = () =>
    send(at, path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", "idempotency-key": key },
    });
  const first = await request();
  assert.ok(first.status < 300, `POST ${path} was answered ${first.status}: ${JSON.stringify(first.body)}`);
  for (const repeat of await Promise.all([request(), request()])) {
    assert.equal(repeat.headers.get("idempotency-replayed"), "true", `the repeat of ${path} was taken for news`);
  }
  return first;
}

async function send(
  at: LocalOffice,
  path: string,
  init: Omit<RequestInit, "headers"> & { headers?: Record<string, string> },
): Promise<Answer> {
  const { office, apiKey } = officeOf(at);
  const headers = { ...init.headers, authorization: `Bearer ${apiKey}` };
  const response = await fetch(`${at.baseUrl}/v1/offices/${office.id}${path}`, { ...init, headers });
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** What the bot said in a channel, without threads. */
export async function saidByBot(at: LocalOffice, channel: string) {
  return (await at.slack.messages(channel)).filter(({ user }) => user === at.slack.botUserId);
}
