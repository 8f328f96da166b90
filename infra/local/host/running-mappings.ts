import { type QueueMapping, startQueueMapping } from "../queues/queue-mapping.ts";
import { type GivenUp, type RunningMapping, startStreamMapping } from "../streams/stream-mapping.ts";
import { streamReader } from "../streams/stream-reader.ts";
import type { Engines } from "./engines.ts";
import type { Invoke } from "./invoke.ts";
import type { NamedStreamMapping } from "./mappings.ts";
import type { KeptPositions } from "./positions.ts";

export interface MappingsOptions {
  readonly streams: readonly NamedStreamMapping[];
  readonly queues: readonly QueueMapping[];
  readonly engines: Engines;
  readonly invoke: Invoke;
  readonly positions: KeptPositions;
  readonly log: (line: string) => void;
}

export interface RunningMappings {
  readonly nudge: () => void;
  readonly caughtUp: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startMappings(options: MappingsOptions): Promise<RunningMappings> {
  const { engines, invoke, positions, log } = options;
  const streams = options.streams.map((mapping): RunningMapping => {
    const reader = streamReader(engines.streams, mapping.streamArn, positions.of(mapping.id));
    return startStreamMapping(mapping, {
      reader,
      invoke: (records) => invoke(mapping.functionId, { Records: records }),
      giveUp: (batch) => leaveForTheOperator(mapping, batch, options),
      moved: positions.save,
      log,
    });
  });
  const queues = options.queues.map((mapping) =>
    startQueueMapping(mapping, {
      client: engines.queues.client,
      invoke: (records) => invoke(mapping.functionId, { Records: records }),
      log,
    }),
  );
  return {
    nudge: () => {
      for (const stream of streams) stream.nudge();
    },
    caughtUp: async () => {
      await Promise.all(streams.map((stream) => stream.caughtUp()));
    },
    stop: async () => {
      await Promise.all([...streams, ...queues].map((mapping) => mapping.stop()));
      await positions.flush();
    },
  };
}

/** Lambda leaves where the records were, not the records themselves. */
async function leaveForTheOperator(
  mapping: NamedStreamMapping,
  batch: GivenUp,
  options: MappingsOptions,
): Promise<void> {
  const { functionId, streamArn, onFailure } = mapping;
  const sequence = batch.records.map((record) => record.dynamodb?.SequenceNumber);
  options.log(`${functionId} gave up ${batch.records.length} stream records: ${String(batch.error)}`);
  if (onFailure === undefined) return;
  const body = {
    requestContext: {
      functionArn: functionId,
      condition: "RetryAttemptsExhausted",
      approximateInvokeCount: batch.attempts,
    },
    responseContext: { statusCode: 200, executedVersion: "$LATEST", functionError: "Unhandled" },
    version: "1.0",
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: batch.shardId,
      startSequenceNumber: sequence.at(0),
      endSequenceNumber: sequence.at(-1),
      batchSize: batch.records.length,
      streamArn,
    },
  };
  await options.engines.queues.send(onFailure.url, JSON.stringify(body));
}
