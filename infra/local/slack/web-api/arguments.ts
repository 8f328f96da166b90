import type { IncomingMessage } from "node:http";
import type { SlackArgs } from "../api-call.ts";
import { readBody } from "../read-body.ts";

/** Arguments that are JSON, also inside a form. */
const jsonArguments = ["attachments", "blocks", "files", "metadata", "profile", "view"];

/** The token and arguments of a call: JSON, a form or a query. */
export async function readArguments(request: IncomingMessage): Promise<{ token: string | undefined; args: SlackArgs }> {
  const body = await readBody(request);
  const isJson = request.headers["content-type"]?.startsWith("application/json") ?? false;
  const { token, ...args } = isJson ? objectOf(body) : formOf(body === "" ? queryOf(request) : body);
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  return { token: bearer ?? (typeof token === "string" ? token : undefined), args };
}

/** A boolean, whichever way it was written. */
export function flag(value: unknown): boolean {
  return value === true || value === "true" || value === "1" || value === 1;
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function queryOf(request: IncomingMessage): string {
  return new URL(request.url ?? "/", "http://localhost").search.slice(1);
}

function formOf(form: string): Record<string, unknown> {
  const read = ([key, value]: [string, string]) => [key, jsonArguments.includes(key) ? parsed(value) : value];
  return Object.fromEntries([...new URLSearchParams(form)].map(read));
}

function objectOf(body: string): Record<string, unknown> {
  const value = parsed(body);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** The value, or the text itself where it is no JSON: the method then refuses it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
