import { toInstant } from "#shared/kernel/clock.ts";
import type { ApiCall, SlackArgs } from "../api-call.ts";

/** Remembers every call, and what came of it. */
export interface CallRecord {
  add(method: string, args: SlackArgs): { end(outcome: string): void };
  of(method?: string): readonly ApiCall[];
}

export function callRecord(): CallRecord {
  const calls: ApiCall[] = [];
  return {
    add(method, args) {
      const at = calls.length;
      calls.push({ method, args, at: toInstant(Date.now()), outcome: "pending" });
      return {
        end(outcome) {
          const call = calls[at];
          if (call !== undefined) calls[at] = { ...call, outcome };
        },
      };
    },
    of: (method) => (method === undefined ? [...calls] : calls.filter((call) => call.method === method)),
  };
}
