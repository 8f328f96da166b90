import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Deaths } from "./deaths.ts";

export const deathIndexKey = (officeId: string, key: string) => ({ pk: `${officeId}#deaths`, sk: key });

const Stored = z.object({ codes: z.set(z.string()) });

/** Keyed hashes of those who died, each with the codes that register the death, in the Citizens table. */
export function dynamoDeaths(client: DynamoDBDocumentClient, table: string): Deaths {
  const update = (verb: "ADD" | "DELETE", officeId: string, key: string, code: string) =>
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: deathIndexKey(officeId, key),
        UpdateExpression: `${verb} codes :code`,
        ExpressionAttributeValues: { ":code": new Set([code]) },
        ReturnValues: "ALL_NEW",
      }),
    );
  return {
    async add(officeId, keys, code) {
      const rows = await Promise.all(keys.map((key) => update("ADD", officeId, key, code)));
      const codes = new Set(rows.flatMap(({ Attributes }) => [...Stored.parse(Attributes).codes]));
      codes.delete(code);
      return [...codes].sort();
    },
    async remove(officeId, keys, code) {
      await Promise.all(keys.map((key) => update("DELETE", officeId, key, code)));
    },
  };
}
