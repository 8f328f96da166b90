import { randomBytes } from "node:crypto";
import { jsonObject } from "./json-object.ts";
import type { WorkspaceParts } from "./parts.ts";
import { type ReplyTarget, reply } from "./reply.ts";

/** Addresses through which the app may answer an act: five times within 30 minutes (docs.slack.dev, handling user interaction). */
export interface ResponseUrls {
  /** A path below the workspace's address. */
  make(target: ReplyTarget): string;
  /** What to answer to a POST on `path`. */
  answer(path: string, body: string): Promise<{ readonly status: number; readonly body: string }>;
}

const uses = 5;
const goodForMs = 30 * 60_000;
const refused = (error: string) => ({ status: 404, body: JSON.stringify({ ok: false, error }) });

interface OpenUrl {
  readonly target: ReplyTarget;
  readonly expiresAt: number;
  left: number;
}

export function responseUrls(parts: WorkspaceParts, now: () => number): ResponseUrls {
  const open = new Map<string, OpenUrl>();
  return {
    make(target) {
      const path = `/actions/${parts.app.team}/${randomBytes(16).toString("hex")}`;
      open.set(path, { target, expiresAt: now() + goodForMs, left: uses });
      return path;
    },
    async answer(path, body) {
      const url = open.get(path);
      if (url === undefined) return refused("invalid_url");
      if (now() >= url.expiresAt) return refused("expired_url");
      if (url.left-- <= 0) return refused("used_url");
      return post(parts, url.target, body);
    },
  };
}

async function post(parts: WorkspaceParts, target: ReplyTarget, body: string) {
  const message = jsonObject(body);
  if (message === undefined) return { status: 400, body: "invalid_payload" };
  const answer = await reply(parts, target, message);
  return answer.ok ? { status: 200, body: "ok" } : { status: 400, body: answer.error ?? "invalid_payload" };
}
