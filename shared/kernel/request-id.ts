import { DomainError } from "./errors.ts";

/** Identity of one request: the same `key` is the same intention, `body` tells whether it says the same. */
export interface RequestId {
  /** Eight base64url characters: 48 bits of the Idempotency-Key under the caller's name and the operation. */
  readonly key: string;
  /** Four base64url characters of what was asked. */
  readonly body: string;
}

/** The same Idempotency-Key came with another body. */
export class RequestMismatch extends DomainError {
  override name = "RequestMismatch";
  constructor() {
    const problem = "was used before with another request; use a new key for a new intention";
    super("mismatch", "idempotency-key-reused", `Idempotency-Key ${problem}`, [{ field: "Idempotency-Key", problem }]);
  }
}
