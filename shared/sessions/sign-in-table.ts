import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { claimOnce } from "./claim-once.ts";
import { SignIn, type SignIns } from "./session.ts";
import { goesAt, sessionKeys } from "./session-keys.ts";

/** Sign-ins under way at the organisation's provider, in the Sessions table. */
export function dynamoSignIns(client: DynamoDBDocumentClient, table: string): SignIns {
  return {
    async put(officeId, hash, stateHash, signIn) {
      const Item = {
        ...sessionKeys.signIn(officeId, hash),
        ...signIn,
        stateHash,
        expiresAt: goesAt(signIn.validUntil),
      };
      await client.send(new PutCommand({ TableName: table, Item }));
    },
    async claim(officeId, hash, stateHash, claim) {
      const found = await claimOnce({ client, table }, sessionKeys.signIn(officeId, hash), claim, { stateHash });
      return found?.mine ? SignIn.parse(found.item) : undefined;
    },
  };
}
