/** How a Web API call can go wrong; `reliability.md` F6 names them. */
export type Fault =
  /** 429 with `Retry-After` in seconds; nothing is applied. */
  | { readonly kind: "rate-limited"; readonly retryAfterSeconds: number }
  /** An empty answer with this HTTP status; nothing is applied. */
  | { readonly kind: "status"; readonly status: 500 | 502 | 503 | 504 }
  /** No answer until the caller gives up; nothing is applied. */
  | { readonly kind: "hang" }
  /** The connection is cut; nothing is applied. */
  | { readonly kind: "reset" }
  /** The call **is applied**, then the connection is cut. */
  | { readonly kind: "lose-answer" }
  /** `ok: false` with this error; nothing is applied. */
  | { readonly kind: "refuse"; readonly error: string };

/** Faults laid out for calls to come, first in first out per method. */
export interface Faults {
  /** The next `times` calls of `method` (`*`: of any method) meet `fault`. */
  next(method: string, fault: Fault, times?: number): void;
  /** Every call from now on is answered as Slack would. */
  clear(): void;
}

/** The faults of one workspace, and the way to meet them. */
export function layOutFaults(): Faults & { take(method: string): Fault | undefined } {
  let waiting: { readonly method: string; readonly fault: Fault }[] = [];
  return {
    next(method, fault, times = 1) {
      for (let i = 0; i < times; i++) waiting.push({ method, fault });
    },
    clear() {
      waiting = [];
    },
    take(method) {
      const index = waiting.findIndex((one) => one.method === method || one.method === "*");
      return index < 0 ? undefined : waiting.splice(index, 1)[0]?.fault;
    },
  };
}
