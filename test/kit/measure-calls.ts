import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

/** Bytes of an item as DynamoDB counts them: names and texts in UTF-8, a number by its digits, three for a list and one for each entry. */
export function sizeOf(item: Record<string, unknown>): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value), 0);
}

function sizeOfValue(value: unknown): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (typeof value === "number") return Math.ceil(String(value).length / 2) + 1;
  if (value instanceof Set) return [...value].reduce<number>((sum, one) => sum + sizeOfValue(one), 0);
  if (Array.isArray(value)) return 3 + value.reduce<number>((sum, one) => sum + 1 + sizeOfValue(one), 0);
  return 1;
}

/** Watches which calls are under way together. @returns the round trips so far, in order, as `PutItem with PutItem` */
export function watchCalls(client: DynamoDBDocumentClient): () => string[] {
  const trips: string[][] = [];
  let open = 0;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const { commandName = "" } = context as { commandName?: string };
      if (open === 0) trips.push([]);
      trips.at(-1)?.push(commandName.replace(/Command$/, ""));
      open += 1;
      try {
        return await next(args);
      } finally {
        open -= 1;
      }
    },
    { step: "initialize", name: "watchCalls", override: true },
  );
  return () => trips.map((calls) => (calls.length === 1 ? `${calls[0]} alone` : calls.toSorted().join(" with ")));
}
