import { randomBytes } from "node:crypto";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { toInstant } from "#shared/kernel/clock.ts";
import { dynamoLinks } from "#shared/sessions/link-table.ts";
import { makeLink } from "#shared/sessions/make-link.ts";

interface Desk {
  /** Where the office is reached, without a slash at the end. */
  readonly baseUrl: string;
  readonly database: DynamoDBClient;
  readonly sessionsTable: string;
}

/** Makes one-time links to the desk without Slack, for programs that drive an office. */
export function deskLinks({ baseUrl, database, sessionsTable }: Desk) {
  const links = dynamoLinks(DynamoDBDocumentClient.from(database), sessionsTable);
  const random = () => randomBytes(32).toString("base64url");
  return async (officeId: string, slackUser: string): Promise<string> => {
    const { token } = await makeLink({ officeId, slackUser }, toInstant(Date.now()), { links, random });
    return `${baseUrl}/desk#${token}`;
  };
}
