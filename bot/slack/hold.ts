import type { SQSRecord } from "aws-lambda";
import type { InFlight, Lanes } from "#shared/platform/lanes.ts";
import { errorFields, log } from "#shared/platform/log.ts";

/** Seconds until the messages of a worker that died are worked on by another; without this it is the queue's three minutes. */
const holdSeconds = 8;
const beatMs = 2_500;

/** Calls again and again until told to stop. */
export type Every = (ms: number, call: () => void) => () => void;

/** Keeps messages hidden while this process lives, and only a little longer. */
export interface Hold {
  /** Lets go of messages that are done or shall sleep: no late beat overtakes what is said about them afterwards. */
  release(messages: readonly SQSRecord[]): Promise<void>;
  /** Stops the beat. */
  end(): Promise<void>;
}

/** Starts at once, and beside the work. A beat that the queue does not hear leaves what it heard before. */
export function hold(messages: readonly SQSRecord[], lanes: Pick<Lanes, "hold">, every: Every): Hold {
  const held = new Set(messages);
  let beating: Promise<void> = Promise.resolve();
  const beat = () => {
    beating = beating.then(async () => {
      if (held.size === 0) return;
      try {
        await lanes.hold([...held].map(inFlight), holdSeconds);
      } catch (error) {
        log("warn", "lane-not-held", "The queue could not be told that a batch is in work", errorFields(error));
      }
    });
  };
  beat();
  const stop = every(beatMs, beat);
  return {
    async release(done) {
      for (const message of done) held.delete(message);
      await beating;
    },
    async end() {
      held.clear();
      stop();
      await beating;
    },
  };
}

export function inFlight(record: SQSRecord): InFlight {
  const { messageId, receiptHandle, attributes, body } = record;
  return { messageId, receiptHandle, lane: attributes.MessageGroupId ?? "", body };
}
