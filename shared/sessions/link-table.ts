import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { claimOnce } from "./claim-once.ts";
import { Link, type Links } from "./session.ts";
import { goesAt, sessionKeys } from "./session-keys.ts";

/** One-time links in the Sessions table; `put` needs to write `*#links` alone. */
export function dynamoLinks(client: DynamoDBDocumentClient, table: string): Links {
  return {
    async put(officeId, hash, link) {
      const Item = { ...sessionKeys.link(officeId, hash), ...link, expiresAt: goesAt(link.validUntil) };
      try {
        await client.send(new PutCommand({ TableName: table, Item, ConditionExpression: "attribute_not_exists(pk)" }));
      } catch (error) {
        // 256 random bits are nobody else's: the answer to our own write was lost, and the link may have been used since.
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    async claim(officeId, hash, claim) {
      const found = await claimOnce({ client, table }, sessionKeys.link(officeId, hash), claim);
      if (found === undefined) return "unknown";
      if (found.mine) return Link.parse(found.item);
      return found.item["usedBy"] === undefined ? "late" : "used";
    },
  };
}
