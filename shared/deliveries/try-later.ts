/** A delivery that has to come again. Its text holds nothing of what was to be delivered. */
export class TryLater extends Error {
  override name = "TryLater";
  /** Stable, kebab-case. */
  readonly code: string;
  /** Seconds, where it is known when trying again makes sense; the usual pause otherwise. */
  readonly waitSeconds: number | undefined;
  constructor(code: string, waitSeconds?: number) {
    super(code);
    this.code = code;
    this.waitSeconds = waitSeconds;
  }
}
