/** It may go well later: the job goes back to its lane and the lane waits. */
export class PassingTrouble extends Error {
  override name = "PassingTrouble";
  /** Stable name of what happened, for logs: `ratelimited`, `outcome-unknown`. */
  readonly code: string;
  /** Seconds that the lane should wait, when somebody told us. */
  readonly waitSeconds: number | undefined;

  constructor(code: string, waitSeconds?: number, options?: ErrorOptions) {
    super(`Slack cannot be told now: ${code}`, options);
    this.code = code;
    this.waitSeconds = waitSeconds;
  }
}

/** It will never go well without somebody's help: the job is set aside and the lane goes on. */
export class LastingTrouble extends Error {
  override name = "LastingTrouble";
  /** Slack's own error: `channel_not_found`. */
  readonly code: string;

  constructor(code: string, options?: ErrorOptions) {
    super(`Slack refuses: ${code}`, options);
    this.code = code;
  }
}
