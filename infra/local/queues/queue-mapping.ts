import { setTimeout as pause } from "node:timers/promises";
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { SQSBatchResponse, SQSRecord } from "aws-lambda";
import { region } from "../template/values.ts";

/** An event source mapping from a queue to a function. */
export interface QueueMapping {
  readonly functionId: string;
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly reportBatchItemFailures: boolean;
  /** Batches at once; in a FIFO queue never two of one group. */
  readonly maximumConcurrency: number;
}

export interface QueueMappingDeps {
  readonly client: SQSClient;
  invoke(records: readonly SQSRecord[]): Promise<unknown>;
  log(line: string): void;
}

/** The engine notices a message whose visibility has run out only when asked anew. */
const longPollSeconds = 1;

/** Works through a queue until stopped: what a function reports as failed comes back when its visibility ends. */
export function startQueueMapping(mapping: QueueMapping, deps: QueueMappingDeps): { stop(): Promise<void> } {
  const stop = new AbortController();
  const loop = async () => {
    while (!stop.signal.aborted) {
      try {
        await oneBatch(mapping, deps, stop.signal);
      } catch (error) {
        if (stop.signal.aborted) return;
        deps.log(`The queue for ${mapping.functionId} could not be read: ${String(error)}`);
        await pause(1000, undefined, { signal: stop.signal }).catch(() => undefined);
      }
    }
  };
  const loops = Array.from({ length: mapping.maximumConcurrency }, loop);
  return {
    stop: async () => {
      stop.abort();
      await Promise.all(loops);
    },
  };
}

async function oneBatch(mapping: QueueMapping, deps: QueueMappingDeps, stopped: AbortSignal): Promise<void> {
  const receive = new ReceiveMessageCommand({
    QueueUrl: mapping.queueUrl,
    MaxNumberOfMessages: Math.min(mapping.batchSize, 10),
    WaitTimeSeconds: longPollSeconds,
    MessageSystemAttributeNames: ["All"],
    MessageAttributeNames: ["All"],
  });
  const { Messages: messages = [] } = await deps.client.send(receive, { abortSignal: stopped });
  if (messages.length === 0) return;
  const done = await finished(mapping, deps, messages);
  if (done.length === 0) return;
  const entries = done.map(({ ReceiptHandle }, index) => ({ Id: `${index}`, ReceiptHandle: ReceiptHandle ?? "" }));
  await deps.client.send(new DeleteMessageBatchCommand({ QueueUrl: mapping.queueUrl, Entries: entries }));
}

/** The messages that need not come again. A reported id that is not in the batch fails all of it, as in AWS. */
async function finished(
  mapping: QueueMapping,
  deps: QueueMappingDeps,
  messages: readonly Message[],
): Promise<readonly Message[]> {
  try {
    const response = await deps.invoke(messages.map((message) => eventRecord(message, mapping.queueArn)));
    if (!mapping.reportBatchItemFailures) return messages;
    const failures = (response as SQSBatchResponse | null)?.batchItemFailures ?? [];
    const failed = new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
    const ids = new Set(messages.map(({ MessageId }) => MessageId));
    if ([...failed].some((id) => !ids.has(id))) return [];
    return messages.filter(({ MessageId }) => !failed.has(MessageId ?? ""));
  } catch {
    // The function's failure has been logged where it was called; its messages come back.
    return [];
  }
}

function eventRecord(message: Message, queueArn: string): SQSRecord {
  return {
    messageId: message.MessageId ?? "",
    receiptHandle: message.ReceiptHandle ?? "",
    body: message.Body ?? "",
    attributes: message.Attributes as unknown as SQSRecord["attributes"],
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? "",
    eventSource: "aws:sqs",
    eventSourceARN: queueArn,
    awsRegion: region,
  };
}
