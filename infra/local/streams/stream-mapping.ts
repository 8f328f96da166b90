import { setTimeout as pause } from "node:timers/promises";
import type { DynamoDBRecord } from "aws-lambda";
import { bell } from "./bell.ts";
import { type DeliveryPolicy, deliver } from "./deliver.ts";
import { type Gathering, gatherer } from "./gather.ts";
import type { StreamReader } from "./stream-reader.ts";

/** An event source mapping from a table's stream to a function. */
export interface StreamMapping extends DeliveryPolicy, Gathering {
  readonly functionId: string;
}

export interface GivenUp {
  readonly shardId: string;
  readonly records: readonly DynamoDBRecord[];
  readonly error: unknown;
  readonly attempts: number;
}

export interface MappingDeps {
  readonly reader: StreamReader;
  readonly invoke: (records: readonly DynamoDBRecord[]) => Promise<unknown>;
  giveUp(batch: GivenUp): Promise<void>;
  /** Called when the reader's positions have moved. */
  moved(): void;
  log(line: string): void;
}

/** A running event source mapping. */
export interface RunningMapping {
  /** There may be something to read. */
  readonly nudge: () => void;
  /** Resolves after a read that began after the call and found nothing, with nothing left in hand. */
  readonly caughtUp: () => Promise<void>;
  stop(): Promise<void>;
}

/** Reads are at least this far apart, so that a busy stream comes in batches, */
const restMs = 100;
/** and at most this far while nothing is known to have happened. */
const idleMs = 500;

export function startStreamMapping(mapping: StreamMapping, deps: MappingDeps): RunningMapping {
  const stop = new AbortController();
  const work = bell();
  const hurry = bell();
  const askers: (() => void)[] = [];
  const window = async (ms: number) => {
    if (askers.length === 0) await hurry.listen(ms);
  };
  const gather = gatherer(mapping, deps.reader, window);

  const round = async (): Promise<void> => {
    const asking = [...askers];
    const batch = await gather();
    if (batch !== undefined) {
      await deliver(batch.records, {
        ...mapping,
        stopped: stop.signal,
        invoke: deps.invoke,
        giveUp: (records, error, attempts) => deps.giveUp({ shardId: batch.shardId, records, error, attempts }),
      });
      batch.done();
      deps.moved();
    } else for (const answer of askers.splice(0, asking.length)) answer();
    if (askers.length > 0 || stop.signal.aborted) return;
    await hurry.listen(restMs);
    if (batch === undefined) await work.listen(idleMs - restMs);
  };
  const callIn = () => {
    work.ring();
    hurry.ring();
  };
  const running = runUntil(stop.signal, round, async (error) => {
    deps.log(`The stream for ${mapping.functionId} could not be read: ${String(error)}`);
    deps.reader.restart();
    await pause(1000, undefined, { signal: stop.signal });
  });
  return {
    nudge: work.ring,
    caughtUp: async () => {
      const answered = new Promise<void>((resolve) => askers.push(resolve));
      callIn();
      await answered;
    },
    stop: async () => {
      stop.abort();
      callIn();
      await running;
    },
  };
}

/** A round that a stop interrupts ends the loop; one that fails for another reason is followed by the next. */
async function runUntil(stopped: AbortSignal, round: () => Promise<void>, failed: (error: unknown) => Promise<void>) {
  while (!stopped.aborted) {
    try {
      await round();
    } catch (error) {
      if (!stopped.aborted) await failed(error).catch(() => undefined);
    }
  }
}
