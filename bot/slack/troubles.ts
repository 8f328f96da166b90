/** It may go well later: the job goes back to its lane and the lane waits. */
export class PassingTrouble extends Error {
  override name = "PassingTrouble";
  /** Stable name of what happened, for logs: `ratelimited`, `no-answer`. */
  readonly code: string;
  /** Seconds that the lane should wait, when somebody told us. */
  readonly waitSeconds: number | undefined;
  /** Whether Slack may have done what it was asked for all the same. */
  readonly mayHaveHappened: boolean;
  /** The turn that was kept for it, milliseconds since 1970. */
  readonly turnMs: number | undefined;

  constructor(code: string, { waitSeconds, mayHaveHappened = false, turnMs, cause }: PassingTroubleOf = {}) {
    super(`Slack cannot be told now: ${code}`, { cause });
    this.code = code;
    this.waitSeconds = waitSeconds;
    this.mayHaveHappened = mayHaveHappened;
    this.turnMs = turnMs;
  }
}

interface PassingTroubleOf {
  readonly waitSeconds?: number | undefined;
  readonly mayHaveHappened?: boolean;
  readonly turnMs?: number;
  readonly cause?: unknown;
}

/** It will never go well without somebody's help: the job is set aside and the lane goes on. */
export class LastingTrouble extends Error {
  override name = "LastingTrouble";
  /** Slack's own error: `channel_not_found`. */
  readonly code: string;

  constructor(code: string) {
    super(`Slack refuses: ${code}`);
    this.code = code;
  }
}
