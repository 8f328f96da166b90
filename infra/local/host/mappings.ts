import type { EngineQueue } from "../engines/queue-engine.ts";
import type { QueueMapping } from "../queues/queue-mapping.ts";
import type { EventPattern } from "../streams/event-pattern.ts";
import type { StreamMapping } from "../streams/stream-mapping.ts";
import type { Checked } from "../template/checked-resources.ts";
import { functionOf, type Known } from "./known.ts";

/** Names the mapping's position in a stream between starts, and where its failures go. */
export interface NamedStreamMapping extends StreamMapping {
  readonly id: string;
  readonly onFailure: EngineQueue | undefined;
}

export interface Mappings {
  readonly streams: readonly NamedStreamMapping[];
  readonly queues: readonly QueueMapping[];
}

/** More pollers than this only ask the same empty queue. */
const mostPollers = 4;

/** @throws Error when a mapping leads from or to something that is not there. */
export function readMappings(known: Known): Mappings {
  const { resources, values, queues } = known;
  const all = resources.of("AWS::Lambda::EventSourceMapping").map((resource) => {
    const { stack, logicalId, properties } = resource;
    const source = values.text(stack, properties.EventSourceArn);
    const functionId = functionOf(known, stack, properties.FunctionName, logicalId);
    return { resource, source, functionId, queue: queues.get(source) };
  });
  const nowhere = all.find(({ source, queue }) => queue === undefined && !source.includes("/stream/"));
  if (nowhere !== undefined)
    throw new Error(`Mapping ${nowhere.resource.logicalId} leads from nothing on this machine`);
  return {
    queues: all.flatMap(({ resource, functionId, queue }) =>
      queue ? [queueMapping(resource, functionId, queue)] : [],
    ),
    streams: all
      .filter(({ queue }) => queue === undefined)
      .map(({ resource, source: streamArn, functionId }) => {
        const destination = resource.properties.DestinationConfig?.OnFailure.Destination;
        const onFailure = destination === undefined ? undefined : queues.get(values.text(resource.stack, destination));
        return streamMapping(resource, { functionId, streamArn, onFailure });
      }),
  };
}

type MappingResource = Checked<"AWS::Lambda::EventSourceMapping">;

function queueMapping({ properties }: MappingResource, functionId: string, queue: EngineQueue): QueueMapping {
  return {
    functionId,
    queueUrl: queue.url,
    queueArn: queue.arn,
    batchSize: properties.BatchSize,
    reportBatchItemFailures: properties.FunctionResponseTypes.length > 0,
    maximumConcurrency: Math.min(properties.ScalingConfig?.MaximumConcurrency ?? mostPollers, mostPollers),
  };
}

function streamMapping(
  { stack, logicalId, properties }: MappingResource,
  ends: Pick<NamedStreamMapping, "functionId" | "streamArn" | "onFailure">,
): NamedStreamMapping {
  return {
    ...ends,
    id: `${stack}/${logicalId}`,
    batchSize: properties.BatchSize,
    maximumBatchingWindowInSeconds: properties.MaximumBatchingWindowInSeconds,
    maximumRetryAttempts: properties.MaximumRetryAttempts,
    maximumRecordAgeInSeconds: properties.MaximumRecordAgeInSeconds,
    bisectBatchOnFunctionError: properties.BisectBatchOnFunctionError,
    reportBatchItemFailures: properties.FunctionResponseTypes.length > 0,
    filters: (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) => JSON.parse(Pattern) as EventPattern),
  };
}
