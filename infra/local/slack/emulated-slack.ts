import { randomBytes } from "node:crypto";
import { createEmulator } from "emulate";
import * as z from "zod/mini";
import type { SlackArgs } from "./api-call.ts";
import { emulatorSeed } from "./emulator-seed.ts";
import type { Person } from "./person.ts";
import type { SlackApp } from "./slack-app.ts";

/** What Slack answers to a method. */
export const SlackAnswer = z.looseObject({ ok: z.boolean(), error: z.optional(z.string()) });
export type SlackAnswer = z.infer<typeof SlackAnswer>;

/** On whose behalf a method is called: the app with its scopes, the workspace itself, or a person by login name. */
export type Caller = "app" | "inside" | { readonly login: string };

/** The engine: an independent Slack Web API (npm `emulate`) that keeps channels, messages and views in memory. */
export interface EmulatedSlack {
  call(method: string, args: SlackArgs, caller?: Caller): Promise<SlackAnswer>;
  /** The bytes of a file that was announced. */
  upload(fileId: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
}

// The engine refuses a token after 5,000 calls in an hour, so the app and the workspace take turns with many.
const lanes = 40;

/** @throws Error when the engine cannot listen on 127.0.0.1. */
export async function startEmulatedSlack(app: SlackApp, people: readonly Person[], scopes: readonly string[]) {
  const prefix = randomBytes(12).toString("hex");
  const tokenOf = (kind: string, name: string | number) => `${prefix}-${kind}-${name}`;
  const engine = await createEmulator({
    service: "slack",
    port: 0,
    seed: emulatorSeed({ app, people, scopes, lanes, tokenOf }),
  });
  let turn = 0;
  const token = (caller: Caller) =>
    typeof caller === "string" ? tokenOf(caller, turn++ % lanes) : tokenOf("user", caller.login);
  const base = engine.url.replace("localhost", "127.0.0.1");
  return {
    async call(method: string, args: SlackArgs, caller: Caller = "inside") {
      const response = await fetch(`${base}/api/${method}`, {
        method: "POST",
        headers: { authorization: `Bearer ${token(caller)}`, "content-type": "application/json" },
        body: JSON.stringify(args),
      });
      if (response.status === 404) return { ok: false, error: "unknown_method" };
      return SlackAnswer.parse(await response.json());
    },
    async upload(fileId: string, bytes: Uint8Array<ArrayBuffer>) {
      await fetch(`${base}/upload/v1/${fileId}`, { method: "POST", body: bytes });
    },
    close: () => engine.close(),
  } satisfies EmulatedSlack;
}

/** What the workspace asks of the engine for itself. @throws Error naming the method when it is refused. */
export async function mustCall(slack: EmulatedSlack, method: string, args: SlackArgs, caller?: Caller) {
  const answer = await slack.call(method, args, caller);
  if (!answer.ok) throw new Error(`The local Slack refused ${method}: ${answer.error ?? "no reason"}`);
  return answer;
}
