import { setTimeout as pause } from "node:timers/promises";
import { exchange, type HttpRequest } from "./http-exchange.ts";

/** Where the office is reached, and as whom. */
export interface OfficeAddress {
  /** Such as `http://127.0.0.1:8787`. */
  readonly baseUrl: string;
  readonly officeId: string;
  /** With the scopes dossiers:write, dossiers:import and reports:read. */
  readonly apiKey: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** The office had carried out this very request before. */
  readonly repeat: boolean;
  /** How often it was sent until an answer came. */
  readonly attempts: number;
}

export interface OfficeApi {
  /** @param path below `/v1/offices/{office}`. @param ifVersion only if the dossier still has this version. @throws NoAnswer */
  post(path: string, body: object, idempotencyKey: string, ifVersion?: number): Promise<Answer>;
  /** @throws NoAnswer */
  get(path: string): Promise<Answer>;
}

/** The office could not be asked, or did not answer, as often as it was tried. */
export class NoAnswer extends Error {
  override name = "NoAnswer";
}

const attempts = 5;
const answerWithinMs = 20_000;
const longestWaitSeconds = 10;

interface Retrying {
  /** Waits between two attempts, milliseconds. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/**
 * The office's HTTP API. A lost connection, a missing answer, 429 and 5xx are tried again, with the same idempotency key
 * and so without a second effect: five times in all, waiting 0.1 to 0.8 seconds or what Retry-After says, up to ten.
 */
export function officeApi(address: OfficeAddress, { wait }: Retrying = { wait: pause }): OfficeApi {
  const base = `${address.baseUrl.replace(/\/+$/, "")}/v1/offices/${address.officeId}`;
  const authorization = `Bearer ${address.apiKey}`;
  return {
    get: (path) => askAgain(new URL(base + path), { method: "GET", headers: { authorization } }, wait),
    post(path, body, idempotencyKey, ifVersion) {
      const headers = {
        authorization,
        "content-type": "application/json",
        "idempotency-key": idempotencyKey,
        ...(ifVersion !== undefined && { "if-match": `"${ifVersion}"` }),
      };
      return askAgain(new URL(base + path), { method: "POST", headers, body: JSON.stringify(body) }, wait);
    },
  };
}

async function askAgain(url: URL, request: HttpRequest, wait: Retrying["wait"], attempt = 1): Promise<Answer> {
  const tried = await ask(url, request);
  if ("status" in tried) return { ...tried, attempts: attempt };
  if (attempt === attempts) throw new NoAnswer(`no answer after ${attempts} attempts: ${tried.problem}`);
  await wait(Math.max(tried.waitMs, 50 * 2 ** attempt));
  return askAgain(url, request, wait, attempt + 1);
}

/** An answer, or what was in its way and for how long the office asks to be left alone. */
type Tried = Omit<Answer, "attempts"> | { readonly problem: string; readonly waitMs: number };

async function ask(url: URL, request: HttpRequest): Promise<Tried> {
  try {
    const { status, headers, text } = await exchange(url, request, answerWithinMs);
    if (passes(status)) return { problem: `status ${status}`, waitMs: retryAfterMs(headers["retry-after"]) };
    return { status, body: parsed(text), repeat: headers["idempotency-replayed"] === "true" };
  } catch (error) {
    return { problem: (error as Error).message, waitMs: 0 };
  }
}

function retryAfterMs(value: string | undefined): number {
  return Math.min(Number(value) || 0, longestWaitSeconds) * 1_000;
}

function passes(status: number): boolean {
  return status === 429 || status >= 500;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
