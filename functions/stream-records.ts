import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { DynamoDBBatchResponse, DynamoDBRecord } from "aws-lambda";
import type { Change } from "#shared/dossiers/dossier-changes.ts";
import { errorFields, log } from "#shared/platform/log.ts";

function readChange(record: DynamoDBRecord): Change {
  return { before: plain(record.dynamodb?.OldImage), after: plain(record.dynamodb?.NewImage) };
}

function plain(image: unknown): Record<string, unknown> | undefined {
  return image === undefined ? undefined : unmarshall(image as Record<string, AttributeValue>);
}

/**
 * Reads records in order until one cannot be read. What was read is returned, and where the stream has to come again from:
 * a record that never can be read ends in the dead-letter queue and holds nobody up.
 */
export function readInOrder<T>(
  records: readonly DynamoDBRecord[],
  read: (change: Change) => readonly T[],
): { facts: T[]; response: DynamoDBBatchResponse } {
  const facts: T[] = [];
  for (const record of records) {
    try {
      facts.push(...read(readChange(record)));
    } catch (error) {
      log("error", "stream-record-unreadable", "A stream record cannot be read", errorFields(error));
      return { facts, response: { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] } };
    }
  }
  return { facts, response: { batchItemFailures: [] } };
}
