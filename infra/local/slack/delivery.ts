import type { Instant } from "#shared/kernel/clock.ts";

/** Why Slack calls a delivery failed, as it says in `X-Slack-Retry-Reason`. */
export type DeliveryFailure = "http_timeout" | "http_error" | "connection_failed";

/** One request that the workspace made to the app's request URL. */
export interface Delivery {
  readonly kind: "event" | "interaction" | "command" | "verification";
  /** `event_id` of an event, `trigger_id` of an act. */
  readonly id: string;
  /** 0 for the first; 1-3 as in `X-Slack-Retry-Num`. */
  readonly attempt: number;
  readonly at: Instant;
  /** Absent when no answer came. */
  readonly status?: number;
  /** Absent when the app answered 2xx in time. */
  readonly failure?: DeliveryFailure;
  /** The app said `X-Slack-No-Retry: 1`. */
  readonly noRetry?: boolean;
  /** What the app answered, as text. */
  readonly body: string;
}
