import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "./office.ts";

/**
 * What an API key may do; a key has at least one. `import` may record what happened days ago, `sign` hand in signatures;
 * `citizens:read` sees who applied, `messages:write` is for a gateway that reports what became of messages.
 */
export const scopes = [
  "dossiers:read",
  "dossiers:write",
  "dossiers:sign",
  "dossiers:import",
  "counters:write",
  "reports:read",
  "citizens:read",
  "messages:write",
] as const;
export type Scope = (typeof scopes)[number];

/** An office as it is stored: its settings and the key that its tracking secrets are made with. */
export interface OpenedOffice extends Office {
  /** 32 random bytes, base64url. Never leaves the process. */
  readonly trackingKey: string;
  /** What its administrators chose in Slack, as it is stored; `setupOf` reads it, so that who does not need it carries no schema. */
  readonly setup?: unknown;
}

/** An API key without its secret: only the secret's SHA-256 is kept. */
export interface ApiKey {
  readonly officeId: string;
  readonly keyId: string;
  readonly secretHash: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Instant;
  readonly revokedAt?: Instant | undefined;
}

export interface Offices {
  /** @throws OfficeNotFound */
  get(officeId: string): Promise<OpenedOffice>;
  /** The office whose settings name this Slack channel, or undefined. */
  officeOfChannel(team: string, channel: string): Promise<string | undefined>;
  /** A key whether revoked or not, or undefined. */
  key(officeId: string, keyId: string): Promise<ApiKey | undefined>;
}
