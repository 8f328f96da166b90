/** What an edge may do with a refusal: each kind maps to one HTTP status and one way of speaking in Slack. */
export type RefusalKind =
  | "invalid"
  | "unauthorised"
  | "forbidden"
  | "not-found"
  | "conflict"
  | "stale"
  | "too-large"
  | "unsupported"
  | "mismatch"
  | "too-many";

/** One field of a request that cannot be taken, and what would be right. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}

/** The office said no. Anything else that throws is a fault of ours and is answered with a blank 500. */
export class DomainError extends Error {
  override name = "DomainError";
  readonly kind: RefusalKind;
  /** Stable, kebab-case name of the fact, the last part of the problem `type`. */
  readonly fact: string;
  readonly fields: readonly FieldProblem[];

  constructor(kind: RefusalKind, fact: string, message: string, fields: readonly FieldProblem[] = []) {
    super(message);
    this.kind = kind;
    this.fact = fact;
    this.fields = fields;
  }
}

/** Too often for now; the same may be asked again after a while. */
export class TooMany extends DomainError {
  override name = "TooMany";
  readonly retryAfterSeconds: number;
  constructor(fact: string, message: string, retryAfterSeconds: number) {
    super("too-many", fact, message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
