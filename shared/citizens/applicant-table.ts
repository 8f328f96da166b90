import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Applicant, type Applicants } from "./applicant.ts";

/** Beside the dossier's own key, in the Citizens table. */
export const applicantKey = (officeId: string, code: string) => ({ pk: `${officeId}#${code}`, sk: "applicant" });

const Stored = z.object({ applicant: Applicant });

/** Applicants in the Citizens table. */
export function dynamoApplicants(client: DynamoDBDocumentClient, table: string): Applicants {
  const item = (officeId: string, code: string, applicant: Applicant) => ({
    TableName: table,
    Item: { ...applicantKey(officeId, code), applicant },
  });
  return {
    async add(officeId, code, applicant) {
      const Item = item(officeId, code, applicant);
      try {
        await client.send(new PutCommand({ ...Item, ConditionExpression: "attribute_not_exists(pk)" }));
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
    async put(officeId, code, applicant) {
      await client.send(new PutCommand(item(officeId, code, applicant)));
    },
    async get(officeId, code) {
      const Key = applicantKey(officeId, code);
      const { Item } = await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
      return Item && Stored.parse(Item).applicant;
    },
  };
}
