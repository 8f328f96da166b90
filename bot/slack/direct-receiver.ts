import type { AckFn, App, Receiver } from "@slack/bolt";
import type { SlackPayload } from "./payload.ts";

/** What the listeners answered. */
export interface Acked {
  /** Whether anybody listens to such a thing; Bolt answers for events itself. */
  readonly heard: boolean;
  readonly answer?: string | object;
}

/** A Bolt receiver without a server: it takes payloads that were verified elsewhere. */
export interface DirectReceiver extends Receiver {
  /** Ends when every listener has. @throws whatever a listener threw; then nothing may be acknowledged. */
  deliver(payload: SlackPayload): Promise<Acked>;
}

export function directReceiver(): DirectReceiver {
  let app: App | undefined;
  return {
    init(bolt) {
      app = bolt;
    },
    start: async () => undefined,
    stop: async () => undefined,
    async deliver(payload) {
      let acked: Acked = { heard: false };
      const ack: AckFn<string | object | undefined> = async (answer) => {
        acked = answer ? { heard: true, answer } : { heard: true };
      };
      await app?.processEvent({ body: payload, ack });
      return acked;
    },
  };
}
