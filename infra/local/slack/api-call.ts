import type { Instant } from "#shared/kernel/clock.ts";

/** Arguments of a Web API method, JSON already read (`blocks`, `metadata`, `view`). */
export type SlackArgs = Readonly<Record<string, unknown>>;

/** A Web API call as it reached the workspace, whatever came of it. */
export interface ApiCall {
  readonly method: string;
  readonly args: SlackArgs;
  readonly at: Instant;
  /** `ok`, the `error` that was answered, or the kind of fault it met; `pending` while it runs. */
  readonly outcome: string;
}
