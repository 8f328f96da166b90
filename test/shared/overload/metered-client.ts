import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { dynamoClient } from "#test/kit/dynamodb.ts";

/** A client that notes the capacity units of each of its calls, one number a call. */
export function meteredClient(endpoint: string): { client: DynamoDBDocumentClient; units: number[] } {
  const units: number[] = [];
  const client = DynamoDBDocumentClient.from(dynamoClient(endpoint));
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next({
        ...args,
        input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } as typeof args.input,
      });
      units.push(
        (answer.output as { ConsumedCapacity?: { CapacityUnits?: number } }).ConsumedCapacity?.CapacityUnits ?? 0,
      );
      return answer;
    },
    { step: "initialize", name: "meter" },
  );
  return { client, units };
}
