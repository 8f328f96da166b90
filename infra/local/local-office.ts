import type { Instant } from "#shared/kernel/clock.ts";
import type { Office } from "#shared/offices/office.ts";

/** How the laptop's office is opened. */
export interface LocalOfficeOptions {
  /** HTTP port on 127.0.0.1; 0 takes a free one. */
  readonly port: number;
  /** Where data stays between starts; nothing stays when absent (the tables live in memory). */
  readonly folder?: string | undefined;
  /** Empties `folder` first. */
  readonly fresh?: boolean;
  /** Settings of the offices to open; their Slack ids are replaced by those of the local workspace. The examples when absent. */
  readonly offices?: readonly Office[];
  /** Sends the minute tick in real time. */
  readonly ticks?: boolean;
  /** One line about what went wrong or is worth knowing; never a secret. */
  readonly log: (line: string) => void;
}

/** One office that is open, and a key for its HTTP API with every scope. */
export interface OpenedLocalOffice {
  readonly office: Office;
  readonly apiKey: string;
}

/** A running office: the stacks of the synthesized template on engines of this machine. */
export interface LocalOffice {
  /** Such as `http://127.0.0.1:8787`: API, Slack requests, the Slack page and the tracking page. */
  readonly baseUrl: string;
  readonly offices: readonly OpenedLocalOffice[];
  /** The tables behind it, for a recount from source. */
  readonly tables: { readonly endpoint: string; readonly dossiers: string; readonly people: string };
  /** Sends what EventBridge would send at `instant` and waits until the functions have answered. */
  tick(instant: Instant): Promise<void>;
  /** Calls a function by its CDK id (`Tick`, `Relay`) with an event of AWS's shape. @throws Error as Lambda reports it. */
  invoke(functionId: string, event: unknown): Promise<unknown>;
  /** Resolves when every stream record and every queued job has been dealt with. @throws Error naming what is left after `withinMs`. */
  quiesce(withinMs?: number): Promise<void>;
  /** Ends every function, engine and child process. */
  stop(): Promise<void>;
}

/** @throws NotReady with one line on what is missing on this machine and what to do. */
export function startLocalOffice(_options: LocalOfficeOptions): Promise<LocalOffice> {
  throw new Error("not built yet");
}
