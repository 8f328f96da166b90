import { randomBytes } from "node:crypto";

/** What a person did that lets the app open one modal. */
interface Trigger {
  readonly user: string;
  readonly viewId: string | undefined;
  readonly expiresAt: number;
  used: boolean;
}

/** Trigger ids: good for one modal within three seconds (slack.dev, interactivity). */
export interface Triggers {
  make(user: string, viewId?: string): string;
  /** Who did it, or the error that Slack answers. */
  exchange(
    triggerId: unknown,
  ): { readonly user: string; readonly viewId: string | undefined } | { readonly error: string };
}

const goodForMs = 3_000;

export function makeTriggers(now: () => number): Triggers {
  const triggers = new Map<string, Trigger>();
  return {
    make(user, viewId) {
      const id = `${Math.floor(now())}.${randomBytes(3).readUIntBE(0, 3)}.${randomBytes(16).toString("hex")}`;
      triggers.set(id, { user, viewId, expiresAt: now() + goodForMs, used: false });
      return id;
    },
    exchange(triggerId) {
      const trigger = typeof triggerId === "string" ? triggers.get(triggerId) : undefined;
      if (trigger === undefined) return { error: "invalid_trigger_id" };
      if (trigger.used) return { error: "exchanged_trigger_id" };
      if (now() >= trigger.expiresAt) return { error: "expired_trigger_id" };
      trigger.used = true;
      return { user: trigger.user, viewId: trigger.viewId };
    },
  };
}
