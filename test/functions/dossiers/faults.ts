import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { killAt, loseAnswerAt } from "#test/kit/dynamodb.ts";

/** What can happen to a function at its n-th request to the table. */
export const faults = {
  "that dies before it": (client: DynamoDBDocumentClient, nth: number) => killAt(client, nth, "before"),
  "that dies after it": (client: DynamoDBDocumentClient, nth: number) => killAt(client, nth, "after"),
  "that gets no answer to it": loseAnswerAt,
} as const;

/** Every fault at every request, in the words of a test's name. */
export function everyFault(requests: number) {
  const names = Object.keys(faults) as (keyof typeof faults)[];
  return names.flatMap((fault) => Array.from({ length: requests }, (_, index) => ({ fault, nth: index + 1 })));
}
